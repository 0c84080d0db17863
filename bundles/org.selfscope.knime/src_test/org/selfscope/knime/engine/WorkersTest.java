package org.selfscope.knime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @AfterEach
    void forget() {
        System.clearProperty(Workers.OPTIONS);
    }

    @Test
    void thereAreNoOptionsUnlessTheyAreSet() {
        assertEquals(List.of(), Workers.options());
    }

    @Test
    void optionsAreSeparatedByBlanks() {
        System.setProperty(Workers.OPTIONS, " -Xmx4g  -Dx=y ");
        assertEquals(List.of("-Xmx4g", "-Dx=y"), Workers.options());
    }
}
