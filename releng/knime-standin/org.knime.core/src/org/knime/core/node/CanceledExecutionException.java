package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Thrown where a node notices that the user has cancelled it. */
public class CanceledExecutionException extends Exception {

    /** What is told when the node has nothing to add. */
    public static final Message DEFAULT_CANCEL_MESSAGE = Message.fromSummary("Execution canceled");

    private static final long serialVersionUID = 1;

    private final transient Message message;

    /** A cancellation with the usual words. */
    public CanceledExecutionException() {
        this(DEFAULT_CANCEL_MESSAGE);
    }

    /** A cancellation in other words. */
    public CanceledExecutionException(String summary) {
        this(Message.fromSummary(summary));
    }

    /** A cancellation with a whole message. */
    public CanceledExecutionException(Message message) {
        super(message.getSummary());
        this.message = message;
    }

    /** What is told to the user. */
    public Message getKNIMEMessage() {
        return message;
    }
}
