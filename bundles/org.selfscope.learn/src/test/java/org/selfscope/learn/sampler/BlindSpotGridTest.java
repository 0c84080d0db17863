package org.selfscope.learn.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Mirror;
import org.selfscope.learn.framing.Block;

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
        for (int phase = 0; phase < grid.phases(2); phase++) {
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
            for (BlindSpotGrid grid : List.of(new BlindSpotGrid(period), new BlindSpotGrid(period).scatter())) {
                for (int draw = 0; draw < grid.phases(2); draw++) {
                    Sample before = sample(grid, patch, draw);
                    float[] changed = patch.clone();
                    for (int i = 0; i < patch.length; i++) {
                        changed[i] += 5 * before.weight()[i];
                    }
                    Sample after = sample(grid, changed, draw);
                    assertArrayEquals(before.map(Sample.INPUT).values(), after.map(Sample.INPUT).values());
                }
            }
        }
    }

    /** Each pixel of a cell in the long run as often as the others. */
    @Test
    void scatteredMaskHidesOnePixelOfEachCell() {
        BlindSpotGrid grid = new BlindSpotGrid(2).scatter();
        int draws = 2000;
        int[] hidden = new int[4 * 6];
        for (int draw = 0; draw < draws; draw++) {
            Sample sample = grid.sample(new Block(new float[hidden.length], new int[]{4, 6}, 1), ones(hidden.length), draw);
            int[] inCell = new int[6];
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] += (int)sample.weight()[i];
                inCell[i / 8 * 2 + i % 4 / 2] += (int)sample.weight()[i];
            }
            assertArrayEquals(new int[]{1, 1, 1, 1, 1, 1}, inCell);
        }
        for (int count : hidden) {
            assertEquals(draws / 4, count, 5 * Math.sqrt(draws * 3 / 16.0));
        }
    }

    @Test
    void onlyMaskedPixelsAreReplacedAndCount() {
        float[] patch = random();
        Sample sample = sample(new BlindSpotGrid(4), patch, 6);
        assertArrayEquals(patch, sample.map(Sample.TARGET).values());
        int counted = 0;
        for (int i = 0; i < patch.length; i++) {
            counted += (int)sample.weight()[i];
            assertEquals(sample.weight()[i] == 0, sample.map(Sample.INPUT).values()[i] == patch[i]);
        }
        // Phase 6 masks y mod 4 = 2 (2 of 9 rows), x mod 4 = 1 (3 of 11 columns).
        assertEquals(6, counted);
    }

    @Test
    void periodThatWouldLeakIsRefused() {
        assertThrows(RestorationException.class, () -> new BlindSpotGrid(1));
        assertThrows(RestorationException.class, () -> new BlindSpotGrid(17));
    }

    @Test
    void maskIsAChannelOfItsOwnAndEmptyWhereNothingIsHidden() {
        BlindSpotGrid grid = new BlindSpotGrid(3).withMaskChannel();
        Sample sample = sample(grid, random(), 4);
        assertEquals(2, sample.map(Sample.INPUT).channels());
        assertArrayEquals(sample.weight(), sample.map(Sample.INPUT).channel(1));
        assertArrayEquals(sample(new BlindSpotGrid(3), random(), 4).map(Sample.INPUT).values(), sample.map(Sample.INPUT).channel(0));
        assertArrayEquals(new float[WIDTH * 9], grid.open(new Block(random(), new int[]{WIDTH, 9}, 1)).channel(1));
    }

    @Test
    void onlyUsablePixelsCount() {
        float[] usable = new float[WIDTH * 9];
        usable[0] = 1;
        usable[1] = 1;
        Sample sample = new BlindSpotGrid(2).sample(new Block(random(), new int[]{WIDTH, 9}, 1), usable, 0);
        float[] expected = new float[WIDTH * 9];
        expected[0] = 1;
        assertArrayEquals(expected, sample.weight());
    }

    /** Channels of a pixel are hidden together, each filled from its own neighbours. */
    @Test
    void channelsAndVolumesAreSampledAlike() {
        float[] volume = Arrays.copyOf(random(), 3 * 4 * 5);
        Block both = Block.of(List.of(volume, scaled(volume)), 3, 4, 5);
        Sample sample = new BlindSpotGrid(2).sample(both, ones(60), 5);
        Sample first = new BlindSpotGrid(2).sample(new Block(volume, new int[]{3, 4, 5}, 1), ones(60), 5);
        assertArrayEquals(first.map(Sample.INPUT).values(), sample.map(Sample.INPUT).channel(0));
        assertArrayEquals(scaled(first.map(Sample.INPUT).values()), sample.map(Sample.INPUT).channel(1));
        // Phase 5 of 8: z odd (2 of 5), y even (2 of 4), x odd (1 of 3).
        assertEquals(4, IntStream.range(0, 60).filter(i -> sample.weight()[i] > 0).count());
    }

    private static float[] scaled(float[] values) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = -2 * values[i];
        }
        return scaled;
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Sample sample(BlindSpotGrid grid, float[] patch, int draw) {
        return grid.sample(new Block(patch, new int[]{WIDTH, patch.length / WIDTH}, 1), ones(patch.length), draw);
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
