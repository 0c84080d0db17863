package org.knime.core.node.context.ports;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;
import org.knime.core.node.port.PortType;

/** Ports that belong together. */
public interface PortGroupConfiguration extends DeepCopy<PortGroupConfiguration>, NodeSettingsPersistable {

    /** The inputs of this group that are there. */
    PortType[] getInputPorts();

    /** The outputs of this group that are there. */
    PortType[] getOutputPorts();

    /** Whether this is a group of inputs. */
    boolean definesInputPorts();

    /** Whether this is a group of outputs. */
    boolean definesOutputPorts();
}
