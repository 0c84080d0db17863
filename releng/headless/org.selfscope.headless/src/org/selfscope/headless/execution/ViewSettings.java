package org.selfscope.headless.execution;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.variable.Overrides;

/** The settings of views, with the values of the variables that control them. */
public final class ViewSettings {

    private static final String SECTION = "view";
    private static final String VARIABLES = "view_variables";

    private ViewSettings() {
    }

    /**
     * The settings of a node's view.
     *
     * @return null if none are stored
     */
    public static NodeSettings of(Workflow workflow, WorkflowNode node) throws InvalidSettingsException {
        if (!node.stored().containsKey(SECTION)) {
            return null;
        }
        NodeSettings view = node.stored().getNodeSettings(SECTION);
        return node.stored().containsKey(VARIABLES)
            ? Overrides.read(node.stored().getNodeSettings(VARIABLES)).apply(view, Variables.at(workflow, node)).settings() : view;
    }
}
