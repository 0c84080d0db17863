package org.selfscope.image.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

class BlockTest {

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefused(float value) {
        RestorationException e = assertThrows(RestorationException.class, () -> new Block(new float[]{1, value, 2}, 3));
        assertEquals(Kind.IMAGE, e.kind());
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Block(new float[6], 5));
        assertThrows(IllegalArgumentException.class, () -> new Block(new float[6]));
        assertThrows(IllegalArgumentException.class, () -> new Block(new float[0], 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Block(new float[6], -2, -3));
    }
}
