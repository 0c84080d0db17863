package org.selfscope.headless.execution;

import java.util.Optional;

import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.selfscope.headless.node.NodeMessage;
import org.selfscope.standin.MessageCarrier;

/** What the user reads of an exception, as measured in KNIME. */
final class Messages {

    /** Shorter texts say nothing without the name of the exception. */
    private static final int TELLING_LENGTH = 5;

    private Messages() {
    }

    static NodeMessage ofConfigure(Exception e) {
        if (e instanceof MessageCarrier carrier) {
            return NodeMessage.warning(carrier.carriedMessage());
        }
        return NodeMessage.warning(String.valueOf(e.getMessage()));
    }

    static NodeMessage ofBrokenConfigure(Throwable e) {
        return NodeMessage.error("Configure failed (" + e.getClass().getSimpleName() + "): " + e.getMessage());
    }

    static NodeMessage ofExecute(Throwable e, PortObject... inputs) {
        return carried(e).map(m -> NodeMessage.error(m.renderIssueDetails(inputs))).orElseGet(() -> NodeMessage.error(describe(e)));
    }

    private static Optional<Message> carried(Throwable e) {
        if (e instanceof KNIMEException known) {
            return Optional.of(known.getKNIMEMessage());
        }
        return e instanceof KNIMEException.KNIMERuntimeException known ? Optional.of(known.getKNIMEMessage()) : Optional.empty();
    }

    private static String describe(Throwable e) {
        String text = e.getMessage();
        boolean isTelling = text != null && text.length() >= TELLING_LENGTH;
        return Node.EXECUTE_FAILED_PREFIX + (isTelling ? text : "(\"" + e.getClass().getSimpleName() + "\"): " + text);
    }
}
