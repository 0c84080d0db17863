package org.selfscope.knime.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    @ParameterizedTest
    @CsvSource({"0, 0 s left", "-3, 0 s left", "17.6, 18 s left", "99.4, 99 s left", "120, 2 min left", "5940, 99 min left",
        "9000, 2.5 h left", "NaN, time left unknown", "Infinity, time left unknown"})
    void isWhatPeopleSay(double seconds, String text) {
        assertEquals(text, TimeLeft.of(seconds));
    }
}
