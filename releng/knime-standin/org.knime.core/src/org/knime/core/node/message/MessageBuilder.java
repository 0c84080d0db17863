package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a node has to tell; of many issues the first is kept and the others are counted. */
public final class MessageBuilder {

    private String summary;
    private Issue firstIssue;
    private long issueCount;
    private final List<String> resolutions;

    MessageBuilder(String summary, List<Issue> issues, long issueCount, List<String> resolutions) {
        this.summary = summary;
        this.firstIssue = issues.isEmpty() ? null : issues.get(0);
        this.issueCount = issueCount;
        this.resolutions = new ArrayList<>(resolutions);
    }

    /** Sets the sentence that is shown first. */
    public MessageBuilder withSummary(String text) {
        summary = text;
        return this;
    }

    /** Adds a detail in words. */
    public MessageBuilder addTextIssue(String text) {
        return add(new TextIssue(text));
    }

    /** Adds a detail about a cell of the first input table. */
    public MessageBuilder addRowIssue(int columnIndex, long rowIndex, String text) {
        return addRowIssue(0, columnIndex, rowIndex, text);
    }

    /** Adds a detail about a cell of an input table. */
    public MessageBuilder addRowIssue(int portIndex, int columnIndex, long rowIndex, String text) {
        return add(new CellIssue(portIndex, rowIndex, columnIndex, text));
    }

    /** Adds things that the user can do. */
    public MessageBuilder addResolutions(String... texts) {
        resolutions.addAll(List.of(texts));
        return this;
    }

    /** How many issues were added. */
    public long getIssueCount() {
        return issueCount;
    }

    /** The first issue's text. */
    public Optional<String> getFirstIssue() {
        return Optional.ofNullable(firstIssue).map(Issue::text);
    }

    /** The summary that was set. */
    public Optional<String> getSummary() {
        return Optional.ofNullable(summary);
    }

    /** The message, or nothing if neither a summary nor an issue was given; an issue stands in for a missing summary. */
    public Optional<Message> build() {
        return getSummary().or(this::getFirstIssue).map(s -> new Message(s, firstIssue, resolutions));
    }

    private MessageBuilder add(Issue issue) {
        firstIssue = firstIssue == null ? issue : firstIssue;
        issueCount++;
        return this;
    }
}
