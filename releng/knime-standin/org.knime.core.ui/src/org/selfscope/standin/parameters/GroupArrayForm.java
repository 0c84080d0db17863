package org.selfscope.standin.parameters;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** An array of groups: a config of configs 0, 1, ... without an array size. */
record GroupArrayForm(Class<?> elementType) implements ValueForm {

    @Override
    public void save(Object value, NodeSettingsWO settings, String key) {
        NodeSettingsWO elements = settings.addNodeSettings(key);
        for (int i = 0; i < Array.getLength(value); i++) {
            ParametersPersistence.save(Array.get(value, i), elements.addNodeSettings(Integer.toString(i)));
        }
    }

    @Override
    public Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException {
        NodeSettingsRO elements = settings.getNodeSettings(key);
        List<Object> loaded = new ArrayList<>();
        for (int i = 0; elements.containsKey(Integer.toString(i)); i++) {
            loaded.add(ParametersPersistence.load(elementType, elements.getNodeSettings(Integer.toString(i))));
        }
        return loaded.toArray((Object[])placeholder());
    }

    @Override
    public Object placeholder() {
        return Array.newInstance(elementType, 0);
    }
}
