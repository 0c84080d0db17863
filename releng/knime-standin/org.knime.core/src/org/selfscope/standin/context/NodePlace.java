package org.selfscope.standin.context;

import java.nio.file.Path;

/**
 * Where a node lives while it is configured or executed.
 *
 * @param workflow folder of the workflow that the node belongs to
 * @param node folder of the node inside the workflow's; need not exist
 * @param temporary folder for what the workflow's nodes leave behind until the workflow is closed
 * @param workspace folder that stands for the local mount point
 */
public record NodePlace(Path workflow, Path node, Path temporary, Path workspace) {
}
