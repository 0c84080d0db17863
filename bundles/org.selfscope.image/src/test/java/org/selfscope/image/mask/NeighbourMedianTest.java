package org.selfscope.image.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;

class NeighbourMedianTest extends FillContract {

    @Override
    Fill fill() {
        return new NeighbourMedian(2);
    }

    @Test
    void medianIsThatOfTheVisiblePixelsOfTheCutWindow() {
        int width = 9;
        int height = 8;
        float[] values = noise(width * height);
        Mask mask = Mask.of(new int[]{width, height}, new GridMask(2, 3, 4).indices(width, height), BlindSpot.POINT);
        float[] filled = fill().filled(values, mask, RANDOM);
        for (int target : mask.targets()) {
            double[] sorted = IntStream.range(0, values.length).filter(i -> !mask.hidden()[i])
                .filter(i -> Math.abs(i % width - target % width) <= 2 && Math.abs(i / width - target / width) <= 2)
                .mapToDouble(i -> values[i]).sorted().toArray();
            int n = sorted.length;
            assertEquals((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, filled[target], 1e-7);
        }
    }

    @Test
    void outlierInTheCentreHasNoInfluence() {
        Mask mask = Mask.of(new int[]{5}, new int[]{2}, BlindSpot.POINT);
        assertArrayEquals(new float[]{1, 2, 2.5f, 3, 4}, fill().filled(new float[]{1, 2, 1e6f, 3, 4}, mask, RANDOM));
    }

    @Test
    void windowsWithoutNeighboursAreRefused() {
        assertThrows(RestorationException.class, () -> new NeighbourMedian(0));
        assertThrows(RestorationException.class, () -> new RandomNeighbour(51));
        assertThrows(RestorationException.class, () -> new LocalNoise(-1));
    }
}
