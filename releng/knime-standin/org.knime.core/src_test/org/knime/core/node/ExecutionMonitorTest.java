package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExecutionMonitorTest {

    private final NodeProgressMonitor whole = new DefaultNodeProgressMonitor();
    private final ExecutionMonitor monitor = new ExecutionMonitor(whole);

    @Test
    void halfOfAHalfIsAQuarter() {
        monitor.createSubProgress(0.5).setProgress(0.5);
        assertEquals(0.25, whole.getProgress());
    }

    @Test
    void partsAddUp() {
        monitor.createSubProgress(0.5).setProgress(1);
        ExecutionMonitor second = monitor.createSubProgress(0.5);
        second.setProgress(0.2);
        second.setProgress(0.4);
        assertEquals(0.7, whole.getProgress(), 1e-12);
    }

    @Test
    void progressMayGoBackButNotBeyondItsRange() {
        monitor.setProgress(0.6);
        monitor.setProgress(0.1);
        monitor.setProgress(1.5);
        monitor.setProgress(-1);
        assertEquals(0.1, whole.getProgress());
    }

    @Test
    void messagesOfPartsAreShownUnlessTheyAreSilent() {
        monitor.createSubProgress(0.5).setMessage("heard");
        assertEquals("heard", whole.getMessage());
        monitor.createSilentSubProgress(0.5).setMessage(() -> "unheard");
        monitor.createSilentSubProgress(0.5).setProgress(0.5, "unheard");
        assertEquals("heard", whole.getMessage());
        assertEquals(0.25, whole.getProgress());
    }

    @Test
    void aCancelledWholeCancelsItsParts() {
        ExecutionMonitor part = monitor.createSubProgress(0.5).createSubProgress(0.5);
        assertDoesNotThrow(part::checkCanceled);
        whole.setExecuteCanceled();
        assertEquals("Execution canceled", assertThrows(CanceledExecutionException.class, part::checkCanceled).getMessage());
    }

    @Test
    void resetForgetsEverything() {
        monitor.setProgress(0.5, "half");
        whole.setExecuteCanceled();
        whole.reset();
        assertNull(whole.getProgress());
        assertNull(whole.getMessage());
        assertDoesNotThrow(monitor::checkCanceled);
    }
}
