package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;

class BlockMemoryTest {

    @Test
    void theHeapIsTheLimit() {
        long heap = Runtime.getRuntime().maxMemory();
        assertDoesNotThrow(() -> BlockMemory.require(heap / 4));
        assertEquals(RestorationException.Kind.MEMORY,
            assertThrows(RestorationException.class, () -> BlockMemory.require(heap / 2)).kind());
    }
}
