package org.selfscope.headless.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/**
 * A line between two nodes. Port 0 is the flow-variable port, the first port of a node's own is 1.
 *
 * @param source number of the node that gives
 * @param sourcePort position of its output
 * @param destination number of the node that takes
 * @param destinationPort position of its input
 */
public record Connection(int source, int sourcePort, int destination, int destinationPort) {

    /** Reads a connection of workflow.knime. */
    public static Connection read(ConfigBaseRO config) throws InvalidSettingsException {
        return new Connection(config.getInt("sourceID"), config.getInt("sourcePort"), config.getInt("destID"), config.getInt("destPort"));
    }

    @Override
    public String toString() {
        return "[" + source + "(" + sourcePort + ") -> " + destination + "( " + destinationPort + ")]";
    }
}
