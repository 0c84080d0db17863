package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/** Writes one value. */
public interface ParametersSaver<T> {

    void save(T value, NodeSettingsWO settings);
}
