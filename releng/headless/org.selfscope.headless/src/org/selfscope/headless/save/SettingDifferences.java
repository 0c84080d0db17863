package org.selfscope.headless.save;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.selfscope.headless.node.StoredModel;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;

/** Compares settings of nodes key by key. */
public final class SettingDifferences {

    private SettingDifferences() {
    }

    /**
     * What is different between the model settings that a workflow was loaded with and those with which a copy of it was saved; nodes that
     * had no settings are passed over.
     */
    public static List<String> between(Workflow workflow, Workflow copy) {
        List<String> differences = new ArrayList<>();
        for (WorkflowNode node : workflow.nodes()) {
            copy.node(node.id()).filter(n -> StoredModel.exists(node))
                .ifPresent(n -> compare(node.title(), model(node), model(n), differences));
        }
        return differences;
    }

    private static NodeSettings model(WorkflowNode node) {
        try {
            return node.stored().getNodeSettings(StoredModel.MODEL);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException("The settings of " + node.title() + " have no section for the model.", e);
        }
    }

    static void compare(String path, ConfigBase before, ConfigBase after, List<String> differences) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String place = path + " / " + key;
            AbstractConfigEntry old = before.getEntry(key);
            AbstractConfigEntry now = after.getEntry(key);
            if (old instanceof ConfigBase a && now instanceof ConfigBase b) {
                compare(place, a, b, differences);
            } else if (old == null || now == null || !old.isIdentical(now)) {
                differences.add(place + " was " + describe(old) + " and is " + describe(now) + ".");
            }
        }
    }

    private static String describe(AbstractConfigEntry entry) {
        return entry == null ? "not there" : entry.getType() + " " + entry.toStringValue();
    }
}
