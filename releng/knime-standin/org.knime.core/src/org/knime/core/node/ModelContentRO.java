package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** The content of a port object or its specification, to read. */
public interface ModelContentRO extends ConfigRO {

    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
