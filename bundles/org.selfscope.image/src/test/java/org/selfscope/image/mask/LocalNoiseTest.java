package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.random.CounterRandom;

class LocalNoiseTest extends FillContract {

    @Override
    Fill fill() {
        return new LocalNoise(1);
    }

    @Test
    void drawsHaveTheMomentsOfTheVisibleNeighbours() {
        Mask mask = Mask.of(new int[]{3, 3}, new int[]{4}, BlindSpot.box(3, 1));
        float[] values = {1, 2, 3, 99, 99, 99, 4, 5, 9};
        int draws = 20000;
        double[] drawn = IntStream.range(0, draws).mapToDouble(s -> fill().filled(values, mask, CounterRandom.of(2, 0, s))[4]).toArray();
        double mean = Arrays.stream(drawn).average().getAsDouble();
        double variance = Arrays.stream(drawn).map(v -> (v - mean) * (v - mean)).average().getAsDouble();
        double expected = (9 + 4 + 1 + 0 + 1 + 25) / 6.0;
        assertEquals(4, mean, 5 * Math.sqrt(expected / draws));
        assertEquals(expected, variance, 5 * expected * Math.sqrt(2.0 / draws));
    }
}
