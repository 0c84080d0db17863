package org.selfscope.headless.execution;

import java.util.LinkedHashMap;
import java.util.Map;

import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.variable.VariableType;

/** Which flow variables a node knows: the workflow's, and those that the nodes before it have added. */
final class Variables {

    private Variables() {
    }

    static Map<String, FlowVariable> at(Workflow workflow, WorkflowNode node) {
        Map<String, FlowVariable> known = new LinkedHashMap<>();
        String workspace = node.place().workspace().toString();
        known.put("knime.workspace", new FlowVariable("knime.workspace", VariableType.STRING, workspace));
        workflow.variables().forEach(v -> known.put(v.name(), v));
        workflow.before(node).forEach(before -> before.variables().forEach(v -> known.put(v.name(), v)));
        return known;
    }
}
