package org.knime.core.node.context;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;

/** With which ports a node is made, as it is kept in the node's settings. */
public final class ModifiableNodeCreationConfiguration extends NodeCreationConfiguration
    implements DeepCopy<ModifiableNodeCreationConfiguration>, NodeSettingsPersistable {

    /** A configuration with the given ports; null for a node without configurable ports. */
    public ModifiableNodeCreationConfiguration(ModifiablePortsConfiguration ports) {
        super(ports);
    }

    @Override
    public Optional<ModifiablePortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    @Override
    public ModifiableNodeCreationConfiguration copy() {
        return new ModifiableNodeCreationConfiguration(getPortConfig().map(ModifiablePortsConfiguration::copy).orElse(null));
    }

    @Override
    public void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        if (getPortConfig().isPresent()) {
            getPortConfig().get().loadSettingsFrom(settings);
        }
    }

    @Override
    public void saveSettingsTo(NodeSettingsWO settings) {
        getPortConfig().ifPresent(p -> p.saveSettingsTo(settings));
    }
}
