package org.selfscope.headless.load;

import java.io.IOException;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.selfscope.headless.node.NodeMessage;
import org.selfscope.headless.node.NodeState;
import org.selfscope.headless.node.StoredModel;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.node.WorkflowNode;
import org.selfscope.headless.workflow.LoadReport;

/** Brings nodes that were saved executed back, with their data. What cannot be read has to run again, and so has all behind it. */
final class SavedStates {

    private final Workflow workflow;
    private final LoadReport report;

    SavedStates(Workflow workflow, LoadReport report) {
        this.workflow = workflow;
        this.report = report;
    }

    void restore() {
        List<WorkflowNode> executed = workflow.nodes().stream().filter(n -> StoredModel.state(n) == NodeState.EXECUTED).toList();
        executed.forEach(this::restoreFileStores);
        executed.forEach(this::restore);
    }

    private void restoreFileStores(WorkflowNode node) {
        try {
            workflow.data().loadFileStores(node);
        } catch (IOException | InvalidSettingsException | RuntimeException e) {
            fail(node, e);
        }
    }

    private void restore(WorkflowNode node) {
        if (node.message().isPresent() || workflow.before(node).stream().anyMatch(b -> b.state() != NodeState.EXECUTED)) {
            report.warn("State of " + node.title() + " has changed from EXECUTED to CONFIGURED");
            return;
        }
        try {
            PortObject[] outputs = workflow.data().load(node);
            node.restored(outputs, message(node));
        } catch (IOException | InvalidSettingsException | RuntimeException e) {
            fail(node, e);
        }
    }

    /** As in KNIME the reason is only in the report; the node's own message stays empty. */
    private void fail(WorkflowNode node, Exception e) {
        report.error("Unable to load port content for node \"" + node.node().getName() + "\": " + e.getMessage());
        node.idle(NodeMessage.warning(""));
    }

    private static NodeMessage message(WorkflowNode node) throws InvalidSettingsException {
        if (!node.stored().containsKey("nodecontainer_message")) {
            return null;
        }
        NodeSettings message = node.stored().getNodeSettings("nodecontainer_message");
        return NodeMessage.warning(message.getString("message", ""));
    }
}
