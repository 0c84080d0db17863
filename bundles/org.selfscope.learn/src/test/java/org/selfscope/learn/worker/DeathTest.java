package org.selfscope.learn.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

class DeathTest {

    private final LogTail log = new LogTail();

    @ParameterizedTest
    @CsvSource({"3,true,MEMORY,out of Java memory", "137,true,WORKER,killed from outside (signal 9)", "143,true,WORKER,(signal 15)",
        "134,true,WORKER,crashed (signal 6)", "139,true,WORKER,crashed (signal 11)", "1,true,WORKER,crashed (exit code 1)",
        "1,false,WORKER,could not start (exit code 1)", "-1073741819,true,WORKER,crashed (exit code -1073741819)"})
    void theExitCodeTellsWhatHappened(int exitCode, boolean ready, Kind kind, String text) {
        RestorationException e = new Death(exitCode, ready, log).exception();
        assertEquals(kind, e.kind());
        assertTrue(e.getMessage().contains(text), e.getMessage());
        assertFalse(e.resolution().isBlank());
    }

    @Test
    void theMessageEndsWithTheLastLinesOfTheLog() {
        for (int i = 1; i <= 100; i++) {
            log.add("line " + i);
        }
        String message = new Death(134, true, log).exception().getMessage();
        assertTrue(message.endsWith("line 99\nline 100"), message);
        assertFalse(message.contains("line 80"), message);
    }

    @Test
    void aLongLineIsCut() {
        log.add("x".repeat(100_000));
        assertTrue(log.text().length() < 500);
    }

    @Test
    void onlyCtrlCIsAnInterrupt() {
        assertTrue(new Death(130, true, log).isInterrupt());
        assertFalse(new Death(137, true, log).isInterrupt());
    }
}
