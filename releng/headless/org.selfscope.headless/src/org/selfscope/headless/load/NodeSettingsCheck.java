package org.selfscope.headless.load;

import java.util.List;

import org.knime.core.node.NodeSettings;

/** Which entries a node's settings.xml must have. */
final class NodeSettingsCheck {

    /** Without one of these KNIME skips the node. */
    private static final List<String> IDENTITY =
        List.of("factory", "node-name", "node-bundle-name", "node-bundle-symbolic-name", "node-bundle-vendor");

    /** Without one of these loading reports an error. */
    private static final List<String> REQUIRED =
        List.of("state", "flow_stack", "internal_node_subsettings", "filestores", "ports", "hasContent", "isInactive");

    private NodeSettingsCheck() {
    }

    static List<String> missingIdentity(NodeSettings settings) {
        return IDENTITY.stream().filter(k -> settings.getString(k, null) == null).toList();
    }

    static List<String> missingEntries(NodeSettings settings) {
        return REQUIRED.stream().filter(k -> !settings.containsKey(k)).toList();
    }
}
