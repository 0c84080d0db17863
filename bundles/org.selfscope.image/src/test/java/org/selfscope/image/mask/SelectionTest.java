package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.selfscope.image.random.CounterRandom;

class SelectionTest {

    @Test
    void mediansAreThoseOfTheSortedValues() {
        for (int count = 1; count < 60; count++) {
            for (int ties : new int[]{2, 5, 1000}) {
                float[] values = new float[count + 3];
                CounterRandom random = CounterRandom.of(count, ties, 0);
                for (int i = 0; i < count; i++) {
                    values[i] = random.below(ties, i);
                }
                float[] sorted = Arrays.copyOf(values, count);
                Arrays.sort(sorted);
                assertEquals((sorted[(count - 1) / 2] + sorted[count / 2]) / 2, Selection.median(values, count));
            }
        }
    }

    @Test
    void notANumberDoesNotHang() {
        float[] values = {3, Float.NaN, 1, Float.NaN, 2, Float.NaN, 0};
        Selection.median(values, values.length);
        Arrays.sort(values);
        assertArrayEquals(new float[]{0, 1, 2, 3, Float.NaN, Float.NaN, Float.NaN}, values);
    }
}
