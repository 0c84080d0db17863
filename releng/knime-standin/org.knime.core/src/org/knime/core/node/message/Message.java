package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** What a node tells the user: one summary, optionally the first issue in detail, and what can be done about it. */
public final class Message {

    private final String summary;
    private final Issue issue;
    private final List<String> resolutions;

    Message(String summary, Issue issue, List<String> resolutions) {
        this.summary = Objects.requireNonNull(summary, "A message needs a summary.");
        this.issue = issue;
        this.resolutions = List.copyOf(resolutions);
    }

    /** A builder without anything in it. */
    public static MessageBuilder builder() {
        return new MessageBuilder(null, List.of(), 0, List.of());
    }

    /** A message that is just a sentence. */
    public static Message fromSummary(String summary) {
        return new Message(summary, null, List.of());
    }

    /** A sentence and what the user can do. */
    public static Message fromSummaryWithResolution(String summary, String... resolutions) {
        return new Message(summary, null, List.of(resolutions));
    }

    /** A sentence and the cell of an input table that it is about. */
    public static Message fromRowIssue(String summary, int portIndex, long rowIndex, int columnIndex, String issue) {
        return new Message(summary, new CellIssue(portIndex, rowIndex, columnIndex, issue), List.of());
    }

    /** The summary of a message, null for null. */
    public static String getSummaryFrom(Message message) {
        return message == null ? null : message.getSummary();
    }

    /** The sentence that is shown first. */
    public String getSummary() {
        return summary;
    }

    /** What the user can do, in the order in which it was added. */
    public List<String> getResolutions() {
        return resolutions;
    }

    /** A builder that starts with the content of this message. */
    public MessageBuilder modify() {
        return new MessageBuilder(summary, issue == null ? List.of() : List.of(issue), issue == null ? 0 : 1, resolutions);
    }

    /** The same message with an issue about a cell drawn as the part of the input table around that cell. */
    public Message renderIssueDetails(PortObject... inputs) {
        return issue == null ? this : new Message(summary, new TextIssue(issue.render(inputs)), resolutions);
    }

    /** Summary and issue, one below the other; resolutions are not part of a log. */
    public String toLogPrintable() {
        return Optional.ofNullable(issue).map(i -> summary + "\n" + i.text()).orElse(summary);
    }

    /** An exception for {@code configure} that carries this message. */
    public InvalidSettingsException toInvalidSettingsException() {
        return new InvalidSettingsWithMessage(this, null);
    }

    /** An exception for {@code configure} that carries this message. */
    public InvalidSettingsException toInvalidSettingsException(Throwable cause) {
        return new InvalidSettingsWithMessage(this, cause);
    }

    /** An exception for {@code execute} that carries this message. */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /** An exception for {@code execute} that carries this message. */
    public KNIMEException toKNIMEException(Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message m && summary.equals(m.summary) && Objects.equals(issue, m.issue)
            && resolutions.equals(m.resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(summary, issue, resolutions);
    }

    @Override
    public String toString() {
        return resolutions.stream().map(r -> "\n  * " + r).collect(Collectors.joining("", toLogPrintable(), ""));
    }
}
