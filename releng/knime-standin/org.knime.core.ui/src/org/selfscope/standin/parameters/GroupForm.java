package org.selfscope.standin.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A nested group in a config of its own. */
record GroupForm(Class<?> type) implements ValueForm {

    @Override
    public void save(Object value, NodeSettingsWO settings, String key) {
        ParametersPersistence.save(value, settings.addNodeSettings(key));
    }

    @Override
    public Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException {
        return ParametersPersistence.load(type, settings.getNodeSettings(key));
    }

    @Override
    public Object placeholder() {
        return Defaults.create(type);
    }
}
