package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.block.Block;

class DonutMedianTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new DonutMedian(2);
    }

    @Test
    void itIsTheMedianOfTheDiskWithoutItsCentre() {
        Block block = noisy(1, 0, 1, 12, 9, 3);
        for (int radius = 1; radius <= 4; radius++) {
            assertArrayEquals(bruteForce(block, radius), new DonutMedian(radius).denoise(block, Cancellation.NONE));
        }
    }

    private static float[] bruteForce(Block block, int radius) {
        float[] medians = new float[block.values().length];
        for (int i = 0; i < medians.length; i++) {
            List<Float> seen = new ArrayList<>();
            for (int k = 0; k < medians.length; k++) {
                int dx = k % 12 - i % 12;
                int dy = k / 12 % 9 - i / 12 % 9;
                int dz = k / 108 - i / 108;
                if (k != i && dx * dx + dy * dy + dz * dz <= radius * radius) {
                    seen.add(block.values()[k]);
                }
            }
            Collections.sort(seen);
            int n = seen.size();
            medians[i] = n % 2 == 1 ? seen.get(n / 2) : (float)((seen.get(n / 2 - 1) + (double)seen.get(n / 2)) / 2);
        }
        return medians;
    }

    @Test
    void anImpulseIsGone() {
        float[] values = new float[49];
        values[24] = 1000;
        assertEquals(0, new DonutMedian(1).denoise(new Block(values, 7, 7), Cancellation.NONE)[23]);
        assertEquals(0, new DonutMedian(1).denoise(new Block(values, 7, 7), Cancellation.NONE)[24]);
    }

    @Test
    void radiiOutOfRangeAreRefused() {
        assertThrows(RestorationException.class, () -> new DonutMedian(0));
        assertThrows(RestorationException.class, () -> new DonutMedian(51));
    }
}
