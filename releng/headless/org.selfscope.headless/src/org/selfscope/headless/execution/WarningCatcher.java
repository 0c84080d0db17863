package org.selfscope.headless.execution;

import org.knime.core.node.NodeModelWarningListener;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.selfscope.headless.node.NodeMessage;
import org.selfscope.headless.node.WorkflowNode;

/** Listens to the warnings of a node during one configure or execute; the last one counts. */
final class WarningCatcher implements NodeModelWarningListener, AutoCloseable {

    private final WorkflowNode node;
    private volatile Message last;

    WarningCatcher(WorkflowNode node) {
        this.node = node;
        node.node().getNodeModel().addWarningListener(this);
    }

    @Override
    public void warningChanged(Message warning) {
        last = warning;
    }

    /** The last warning; null if there is none. */
    NodeMessage caught(PortObject... inputs) {
        Message message = last;
        return message == null ? null : NodeMessage.warning(message.renderIssueDetails(inputs));
    }

    @Override
    public void close() {
        node.node().getNodeModel().removeWarningListener(this);
    }
}
