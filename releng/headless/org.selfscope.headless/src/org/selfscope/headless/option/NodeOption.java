package org.selfscope.headless.option;

import java.util.List;

/**
 * A setting of a node that is replaced before the run.
 *
 * @param argument the whole argument, for messages
 * @param nodeId number of the node in the workflow, behind those of the metanodes around it
 * @param path keys on disk below {@code model}
 * @param value as text
 * @param type one of the words that KNIME knows
 */
public record NodeOption(String argument, List<Integer> nodeId, List<String> path, String value, String type) {
}
