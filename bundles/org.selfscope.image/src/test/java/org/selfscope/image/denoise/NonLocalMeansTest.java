package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.block.Block;
import org.selfscope.image.tile.Mirror;

class NonLocalMeansTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new NonLocalMeans(5, 4, 2 * unit, 0);
    }

    @ParameterizedTest
    @CsvSource({"5, 6, 1, 0, 41, 37, 1", "3, 2, 0.8, 0, 9, 5, 4", "1, 3, 0.5, 0.3, 11, 6, 1", "7, 5, 0.7, 0.6, 8, 3, 2",
        "3, 4, 1, 1, 300, 2, 1"})
    void fastIsTheSameAsTheDefinition(int patch, int distance, double h, double noise, int nx, int ny, int nz) {
        Block block = noisy(1, 5, 1, nx, ny, nz);
        float[] fast = new NonLocalMeans(patch, distance, h, noise).denoise(block, Cancellation.NONE);
        assertArrayEquals(bruteForce(block, patch / 2, distance, h, noise), fast, 2e-4f);
    }

    private static float[] bruteForce(Block block, int radius, int distance, double h, double noise) {
        int[] n = block.size();
        float[] means = new float[block.values().length];
        for (int i = 0; i < means.length; i++) {
            int[] p = {i % n[0], i / n[0] % n[1], i / n[0] / n[1]};
            double sum = 0;
            double weights = 0;
            for (int z = reach(n[2], -distance); z <= reach(n[2], distance); z++) {
                for (int y = reach(n[1], -distance); y <= reach(n[1], distance); y++) {
                    for (int x = reach(n[0], -distance); x <= reach(n[0], distance); x++) {
                        double d = patchDifference(block, p, x, y, z, radius);
                        double weight = Math.exp(-Math.max(0, d - 2 * noise * noise) / (h * h));
                        sum += weight * at(block, p[0] + x, p[1] + y, p[2] + z);
                        weights += weight;
                    }
                }
            }
            means[i] = (float)(sum / weights);
        }
        return means;
    }

    /** There is nowhere to go along a dimension of one pixel. */
    private static int reach(int size, int distance) {
        return size == 1 ? 0 : distance;
    }

    private static double patchDifference(Block block, int[] p, int x, int y, int z, int radius) {
        double sum = 0;
        int count = 0;
        for (int k = reach(block.size()[2], -radius); k <= reach(block.size()[2], radius); k++) {
            for (int j = reach(block.size()[1], -radius); j <= reach(block.size()[1], radius); j++) {
                for (int i = reach(block.size()[0], -radius); i <= reach(block.size()[0], radius); i++) {
                    double difference = at(block, p[0] + i, p[1] + j, p[2] + k) - at(block, p[0] + i + x, p[1] + j + y, p[2] + k + z);
                    sum += difference * difference;
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double at(Block block, int x, int y, int z) {
        int[] n = block.size();
        return block.values()[(int)(Mirror.index(x, n[0]) + n[0] * (Mirror.index(y, n[1]) + n[1] * Mirror.index(z, n[2])))];
    }

    @Test
    void theFastExponentialFunctionIsOne() {
        float[] values = new float[2000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 100f;
        }
        float[] exponentials = values.clone();
        WindowLoops.exponentials(exponentials, 1, 0, 1);
        for (int i = 0; i < values.length; i++) {
            assertEquals(1, exponentials[i] / Math.exp(-values[i]), 3e-5);
        }
        assertEquals(1, exponentials[0]);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThrows(RestorationException.class, () -> new NonLocalMeans(4, 6, 1, 0));
        assertThrows(RestorationException.class, () -> new NonLocalMeans(5, 0, 1, 0));
        assertThrows(RestorationException.class, () -> new NonLocalMeans(5, 6, 0, 0));
        assertThrows(RestorationException.class, () -> new NonLocalMeans(5, 6, Double.NaN, 0));
        assertThrows(RestorationException.class, () -> new NonLocalMeans(5, 6, 1, -1));
    }
}
