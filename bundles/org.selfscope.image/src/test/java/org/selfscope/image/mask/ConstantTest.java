package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;

class ConstantTest extends FillContract {

    @Override
    Fill fill() {
        return new Constant(-2.5f);
    }

    @Test
    void hiddenPixelsGetTheValue() {
        Mask mask = Mask.of(new int[]{4}, new int[]{1}, BlindSpot.POINT);
        assertArrayEquals(new float[]{1, -2.5f, 3, 4}, fill().filled(new float[]{1, 2, 3, 4}, mask, RANDOM));
    }

    @Test
    void infiniteValuesAreRefused() {
        assertThrows(RestorationException.class, () -> new Constant(Float.NaN));
        assertThrows(RestorationException.class, () -> new Constant(Float.POSITIVE_INFINITY));
    }
}
