package org.selfscope.standin.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A value that is one entry. */
record SimpleForm<T>(Saver<T> saver, Loader<T> loader, T placeholder) implements ValueForm {

    @Override
    @SuppressWarnings("unchecked")
    public void save(Object value, NodeSettingsWO settings, String key) {
        saver.save(settings, key, (T)value);
    }

    @Override
    public Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException {
        return loader.load(settings, key);
    }

    /** Writes an entry. */
    interface Saver<T> {

        void save(NodeSettingsWO settings, String key, T value);
    }

    /** Reads an entry. */
    interface Loader<T> {

        T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }
}
