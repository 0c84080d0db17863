package org.selfscope.learn.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Mirror;

class BlindSpotGridTest {

    private static final int WIDTH = 11;

    @Test
    void phaseCountsRowsFirst() {
        long[] coordinates = {0, 1, 2, 3, 4};
        // Phase 1: y mod 4 = 1, x mod 4 = 0; phase 4: y mod 4 = 0, x mod 4 = 1.
        assertArrayEquals(new int[]{5, 9}, new BlindSpotGrid(4).masked(1, coordinates, coordinates));
        assertArrayEquals(new int[]{1, 21}, new BlindSpotGrid(4).masked(4, coordinates, coordinates));
    }

    @Test
    void phasesCoverEveryPixelOnce() {
        int[] count = new int[WIDTH * 7];
        BlindSpotGrid grid = new BlindSpotGrid(3);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int i : grid.masked(phase, Mirror.indices(0, WIDTH, WIDTH), Mirror.indices(0, 7, 7))) {
                count[i]++;
            }
        }
        for (int c : count) {
            assertEquals(1, c);
        }
    }

    @Test
    void mirroredPixelsAreMaskedWithThePixelThatTheyMirror() {
        long[] x = Mirror.indices(-2, 5, 100);
        assertArrayEquals(new int[]{1, 3}, new BlindSpotGrid(4).masked(4, x, new long[]{0}));
    }

    @Test
    void inputNeverShowsATarget() {
        float[] patch = random();
        for (int period = 2; period <= 4; period++) {
            BlindSpotGrid grid = new BlindSpotGrid(period);
            for (int phase = 0; phase < grid.phases(); phase++) {
                Sample before = grid.sample(patch, WIDTH, phase);
                float[] changed = patch.clone();
                for (int i = 0; i < patch.length; i++) {
                    changed[i] += 5 * before.weight()[i];
                }
                Sample after = grid.sample(changed, WIDTH, phase);
                assertArrayEquals(before.inputs().get("masked"), after.inputs().get("masked"));
            }
        }
    }

    @Test
    void onlyMaskedPixelsAreReplacedAndCount() {
        float[] patch = random();
        Sample sample = new BlindSpotGrid(4).sample(patch, WIDTH, 6);
        assertArrayEquals(patch, sample.target());
        int counted = 0;
        for (int i = 0; i < patch.length; i++) {
            counted += (int)sample.weight()[i];
            assertEquals(sample.weight()[i] == 0, sample.inputs().get("masked")[i] == patch[i]);
        }
        // Phase 6 masks y mod 4 = 2 (2 of 9 rows), x mod 4 = 1 (3 of 11 columns).
        assertEquals(6, counted);
    }

    @Test
    void periodThatWouldLeakIsRefused() {
        assertThrows(RestorationException.class, () -> new BlindSpotGrid(1));
        assertThrows(RestorationException.class, () -> new BlindSpotGrid(17));
    }

    private static float[] random() {
        SplittableRandom random = new SplittableRandom(3);
        float[] patch = new float[WIDTH * 9];
        for (int i = 0; i < patch.length; i++) {
            patch[i] = (float)random.nextDouble();
        }
        return patch;
    }
}
