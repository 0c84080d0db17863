package org.selfscope.headless.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/**
 * A node as workflow.knime lists it.
 *
 * @param id number of the node
 * @param settingsFile where its settings are, relative to the workflow's folder
 * @param type what kind of node it is; only "NativeNode" can be run here
 */
public record NodeEntry(int id, String settingsFile, String type) {

    private static final String NATIVE = "NativeNode";

    static NodeEntry read(ConfigBaseRO config) throws InvalidSettingsException {
        String type = config.getBoolean("node_is_meta", false) ? "MetaNode" : config.getString("node_type", NATIVE);
        return new NodeEntry(config.getInt("id"), config.getString("node_settings_file"), type);
    }

    /** Whether this is a node and not a metanode or component. */
    public boolean isNative() {
        return type.equals(NATIVE);
    }

    /** The name of the node's folder. */
    public String folder() {
        int slash = settingsFile.lastIndexOf('/');
        return slash < 0 ? "" : settingsFile.substring(0, slash);
    }
}
