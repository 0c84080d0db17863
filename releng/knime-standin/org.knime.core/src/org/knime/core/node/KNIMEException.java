package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Why {@code execute} could not do its work, in words for the user: the summary is shown as it is. */
public final class KNIMEException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message message;

    private KNIMEException(Message message, Throwable cause) {
        super(message.getSummary(), cause);
        this.message = message;
    }

    /** An exception that says just one sentence. */
    public KNIMEException(String summary) {
        this(summary, null);
    }

    /** An exception that says just one sentence and knows its cause. */
    public KNIMEException(String summary, Throwable cause) {
        this(Message.fromSummary(summary), cause);
    }

    /** An exception with summary, issue and resolutions. */
    public static KNIMEException of(Message message) {
        return new KNIMEException(message, null);
    }

    /** An exception with summary, issue and resolutions that knows its cause. */
    public static KNIMEException of(Message message, Throwable cause) {
        return new KNIMEException(message, cause);
    }

    /** Everything there is to tell. */
    public Message getKNIMEMessage() {
        return message;
    }

    /** The same for places that cannot throw a checked exception. */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException(this);
    }

    /** A {@link KNIMEException} on its way through code that knows no checked exceptions. */
    public static final class KNIMERuntimeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final KNIMEException wrapped;

        private KNIMERuntimeException(KNIMEException wrapped) {
            super(wrapped.getMessage(), wrapped);
            this.wrapped = wrapped;
        }

        @Override
        public synchronized KNIMEException getCause() {
            return wrapped;
        }

        /** Everything there is to tell. */
        public Message getKNIMEMessage() {
            return wrapped.getKNIMEMessage();
        }
    }
}
