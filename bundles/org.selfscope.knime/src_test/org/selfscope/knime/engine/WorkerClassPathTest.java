package org.selfscope.knime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class WorkerClassPathTest {

    @Test
    void withoutHeaderTheBundleItself() {
        assertEquals(List.of("."), WorkerClassPath.entries(null));
        assertEquals(List.of("."), WorkerClassPath.entries("  "));
    }

    @Test
    void entriesComeInOrderWithoutAttributes() {
        assertEquals(List.of(".", "lib/gson.jar", "a b.jar"), WorkerClassPath.entries("., lib/gson.jar;resolution:=optional,\r\n a b.jar"));
    }
}
