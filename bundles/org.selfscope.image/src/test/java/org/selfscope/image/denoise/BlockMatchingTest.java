package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.block.Block;
import org.selfscope.image.phantom.Phantom;

class BlockMatchingTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new BlockMatching(2 * unit);
    }

    /** All places compared one by one. */
    @ParameterizedTest
    @CsvSource({"31, 29, 1", "60, 9, 1", "5, 17, 1", "9, 8, 7"})
    void theMatchesAreTheMostSimilarPatches(int nx, int ny, int nz) {
        Block block = noisy(1, 0, 1, nx, ny, nz);
        PatchGrid grid = PatchGrid.of(block.size());
        PatchSearch search = new PatchSearch(grid, block.values(), 16, Float.POSITIVE_INFINITY);
        for (int row = 0; row < grid.rows(); row++) {
            PatchMatches matches = search.get(row, Cancellation.NONE);
            for (int r = 0; r < matches.references(); r++) {
                int reference = matches.place(r, 0);
                List<double[]> expected = bruteForce(block.values(), grid, reference);
                for (int k = 0; k < Math.min(16, expected.size()); k++) {
                    assertEquals(expected.get(k)[0], matches.differences()[r * 16 + k], 1e-5);
                    assertEquals(expected.get(k)[1], matches.place(r, k));
                }
            }
        }
    }

    /** Difference and place of all patches within reach, the most similar first. */
    private static List<double[]> bruteForce(float[] values, PatchGrid grid, int reference) {
        List<double[]> patches = new ArrayList<>();
        for (int place = 0; place < values.length; place++) {
            boolean fits = true;
            for (int d = 0; d < grid.dimensions(); d++) {
                int stride = (int)grid.stride()[d];
                int p = place / stride % grid.size()[d];
                fits &= p + grid.edge()[d] <= grid.size()[d]
                    && Math.abs(p - reference / stride % grid.size()[d]) <= grid.reach()[d];
            }
            if (fits) {
                double sum = 0;
                for (int offset : grid.offsets()) {
                    sum += Math.pow((double)values[place + offset] - values[reference + offset], 2);
                }
                patches.add(new double[]{sum / grid.patchPixels(), place});
            }
        }
        patches.sort(Comparator.comparingDouble(p -> p[0]));
        return patches;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8})
    void cosinesAreOrthonormal(int length) {
        PatchCosines transform = new PatchCosines(length);
        for (int i = 0; i < length; i++) {
            float[][] data = new float[length][1];
            data[i][0] = 1;
            transform.forward(data, 0, 1, new float[length][1], 1);
            for (int u = 0; u < length; u++) {
                double scale = Math.sqrt((u == 0 ? 1.0 : 2) / length);
                assertEquals(scale * Math.cos(Math.PI * (i + 0.5) * u / length), data[u][0], 1e-6);
            }
            transform.inverse(data, 0, 1, new float[length][1], 1);
            for (int k = 0; k < length; k++) {
                assertEquals(i == k ? 1 : 0, data[k][0], 1e-6);
            }
        }
    }

    /** Parseval's theorem, the mean, and the way back. */
    @ParameterizedTest
    @CsvSource({"20, 20, 1, 16", "3, 30, 1, 8", "9, 5, 6, 4", "40, 1, 1, 1"})
    void stacksAreTransformedOrthonormally(int nx, int ny, int nz, int count) {
        Block block = noisy(2, 3, 1, nx, ny, nz);
        PatchGrid grid = PatchGrid.of(block.size());
        PatchStacks stacks = new PatchStacks(grid, 16);
        int[] places = new int[16 * PatchStacks.STACKS];
        for (int i = 0; i < places.length; i++) {
            places[i] = i % 2 * (grid.size()[0] - grid.edge()[0]);
        }
        stacks.gather(block.values(), places, count);
        float[] before = stacks.patch(0).clone();
        double[] energy = new double[2];
        for (int k = 0; k < count; k++) {
            for (int p = 0; p < stacks.pixels(); p++) {
                float value = stacks.patch(k)[p * PatchStacks.STACKS];
                energy[0] += value * value;
                energy[1] += value;
            }
        }
        stacks.forward();
        double sum = 0;
        for (int f = 0; f < stacks.pixels(); f++) {
            for (int k = 0; k < count; k++) {
                sum += Math.pow(stacks.coefficients(f)[k * PatchStacks.STACKS], 2);
            }
        }
        assertEquals(energy[0], sum, 1e-4 * sum);
        assertEquals(energy[1] / Math.sqrt(count * stacks.pixels()), stacks.coefficients(0)[0], 1e-3);
        stacks.inverse();
        assertArrayEquals(before, stacks.patch(0), 1e-5f);
    }

    @Test
    void whatHasNoNoiseStays() {
        Block block = noisy(3, 10, 5, 50, 41);
        assertArrayEquals(block.values(), new BlockMatching(1e-6).denoise(block, Cancellation.NONE), 1e-4f);
    }

    /** Because they only meet patches of themselves. */
    @Test
    void periodicStructureComesBack() {
        Block noisy = noisy(4, 0, 0.5, 96, 80);
        float[] clean = new float[noisy.values().length];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = (i % 96 / 3 + i / 96 / 4) % 2 * 4;
            noisy.values()[i] += clean[i];
        }
        float[] denoised = new BlockMatching(0.5).denoise(noisy, Cancellation.NONE);
        assertTrue(meanSquare(denoised, clean) < 0.1 * 0.25, "error " + meanSquare(denoised, clean));
    }

    @ParameterizedTest
    @EnumSource(names = {"FILAMENTS", "NUCLEI"})
    void itIsBetterThanWavelets(Phantom phantom) {
        Block clean = Block.of(phantom.draw(128, 128, 4).pixels());
        Block noisy = noisy(5, 0, 0.1, 128, 128);
        for (int i = 0; i < noisy.values().length; i++) {
            noisy.values()[i] += clean.values()[i];
        }
        double least = Double.POSITIVE_INFINITY;
        for (double threshold = 0.15; threshold < 0.6; threshold *= 1.2) {
            least = Math.min(least, meanSquare(clean.values(),
                DenoiserKind.WAVELET.of(2, threshold).denoise(noisy, Cancellation.NONE)));
        }
        assertTrue(meanSquare(clean.values(), new BlockMatching(0.1).denoise(noisy, Cancellation.NONE)) < 0.85 * least);
    }

    private static double meanSquare(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
        }
        return sum / a.length;
    }

    @Test
    void keptMatchesGiveTheSame() {
        Block block = noisy(6, 10, 2, 45, 38);
        BlockMatching.Matched kept = new BlockMatching.Matched(block, true);
        for (double noise : new double[]{1, 2, 4, 1}) {
            assertArrayEquals(new BlockMatching(noise).denoise(block, Cancellation.NONE),
                new BlockMatching(noise).denoise(kept, Cancellation.NONE));
        }
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThrows(RestorationException.class, () -> new BlockMatching(0));
        assertThrows(RestorationException.class, () -> new BlockMatching(Double.NaN));
    }
}
