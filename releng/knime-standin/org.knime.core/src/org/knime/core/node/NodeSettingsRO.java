package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Settings of a node, to read. */
public interface NodeSettingsRO extends ConfigRO {

    void copyTo(ConfigWO target);

    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;
}
