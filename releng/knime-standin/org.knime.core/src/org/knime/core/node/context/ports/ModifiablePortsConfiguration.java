package org.knime.core.node.context.ports;

import java.util.Map;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;

/** The ports of a node, with the groups that the user may change. */
public interface ModifiablePortsConfiguration extends PortsConfiguration, DeepCopy<ModifiablePortsConfiguration>,
    NodeSettingsPersistable {

    /** A group by its id; null if there is none. */
    PortGroupConfiguration getGroup(String id);

    /** The groups of which the user may add and remove ports, by id. */
    Map<String, ExtendablePortGroup> getExtendablePorts();
}
