package org.selfscope.headless.node;

import org.knime.core.node.message.Message;

/**
 * What a node has to say after configure or execute.
 *
 * @param type how bad it is
 * @param message summary, issue and resolutions
 */
public record NodeMessage(Type type, Message message) {

    /** A message of one sentence that the user should look at. */
    public static NodeMessage warning(String summary) {
        return warning(Message.fromSummary(summary));
    }

    /** A message that the user should look at. */
    public static NodeMessage warning(Message message) {
        return new NodeMessage(Type.WARNING, message);
    }

    /** A message of one sentence that says why nothing came out. */
    public static NodeMessage error(String summary) {
        return error(Message.fromSummary(summary));
    }

    /** A message that says why nothing came out. */
    public static NodeMessage error(Message message) {
        return new NodeMessage(Type.ERROR, message);
    }

    /** How bad a message is. */
    public enum Type {
        WARNING, ERROR
    }
}
