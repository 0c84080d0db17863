package org.selfscope.headless.option;

import java.nio.file.Path;

/** Where the workflow comes from. */
public sealed interface Source {

    /** A folder, or a folder around it. */
    record Folder(Path path) implements Source {
    }

    /** A zip file of a workflow, flat or with one folder. */
    record Archive(Path path) implements Source {
    }
}
