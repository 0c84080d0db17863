package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** The ports of a node: groups in the order of their declaration; ports that are not there take no number. */
public interface PortsConfiguration {

    /** All inputs that are there. */
    PortType[] getInputPorts();

    /** All outputs that are there. */
    PortType[] getOutputPorts();

    /** The positions of each group's inputs, from 0. */
    Map<String, int[]> getInputPortLocation();

    /** The positions of each group's outputs, from 0. */
    Map<String, int[]> getOutputPortLocation();

    /** The ids of all groups in the order of their declaration. */
    List<String> getPortGroupNames();
}
