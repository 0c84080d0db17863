package org.knime.core.node.context;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Something that is kept in a node's settings. */
public interface NodeSettingsPersistable {

    /** Takes the state over. */
    void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Writes the state. */
    void saveSettingsTo(NodeSettingsWO settings);
}
