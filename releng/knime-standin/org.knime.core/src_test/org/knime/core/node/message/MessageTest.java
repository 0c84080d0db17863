package org.knime.core.node.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.selfscope.standin.MessageCarrier;

class MessageTest {

    private final Message full = Message.builder().withSummary("The summary.").addTextIssue("The first issue.").addTextIssue("The second.")
        .addResolutions("Do this.", "Or that.").build().orElseThrow();

    @Test
    void aBuilderKeepsTheFirstIssueAndCountsThemAll() {
        MessageBuilder builder = Message.builder().addTextIssue("one").addRowIssue(2, 3, "two");
        assertEquals(2, builder.getIssueCount());
        assertEquals(Optional.of("one"), builder.getFirstIssue());
        assertEquals("one", builder.build().orElseThrow().getSummary());
    }

    @Test
    void nothingToSayIsNoMessage() {
        assertTrue(Message.builder().addResolutions("Relax.").build().isEmpty());
    }

    @Test
    void resolutionsAreKeptButNotLogged() {
        assertEquals(List.of("Do this.", "Or that."), full.getResolutions());
        assertEquals("The summary.\nThe first issue.", full.toLogPrintable());
    }

    @Test
    void exceptionsCarryTheWholeMessage() {
        KNIMEException failure = full.toKNIMEException();
        assertEquals("The summary.", failure.getMessage());
        assertEquals(full, failure.getKNIMEMessage());
        assertEquals(full, failure.toUnchecked().getKNIMEMessage());
        InvalidSettingsException invalid = full.toInvalidSettingsException();
        assertEquals("The summary.", invalid.getMessage());
        assertEquals(full, ((MessageCarrier)invalid).carriedMessage());
    }

    @Test
    void anIssueAboutACellOfNoTableIsItsText() {
        Message message = Message.fromRowIssue("Bad cell.", 0, 1, 0, "It is empty.");
        assertEquals("Bad cell.\nIt is empty.", message.renderIssueDetails().toLogPrintable());
    }
}
