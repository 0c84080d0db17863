package org.knime.core.node.message;

import org.knime.core.node.InvalidSettingsException;
import org.selfscope.standin.MessageCarrier;

/** Keeps issue and resolutions on the way from {@code configure} to the user. */
final class InvalidSettingsWithMessage extends InvalidSettingsException implements MessageCarrier {

    private static final long serialVersionUID = 1;

    private final transient Message message;

    InvalidSettingsWithMessage(Message message, Throwable cause) {
        super(message.getSummary(), cause);
        this.message = message;
    }

    @Override
    public Message carriedMessage() {
        return message;
    }
}
