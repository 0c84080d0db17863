package org.selfscope.image.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Floats;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.Watch;

class RealFftTest {

    static Stream<int[]> sizes() {
        return Stream.of(new int[]{1}, new int[]{2}, new int[]{3}, new int[]{211}, new int[]{256}, new int[]{8, 4}, new int[]{7, 5},
            new int[]{1, 6}, new int[]{6, 1}, new int[]{37, 34}, new int[]{4, 6, 5}, new int[]{5, 2, 7}, new int[]{2, 3, 4, 3});
    }

    private static float[] random(long seed, int... size) {
        return Floats.of(TestImages.random(seed, Arrays.stream(size).asLongStream().toArray()));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreesWithTheSumWrittenOut(int[] size) {
        float[] block = random(1, size);
        Spectrum spectrum = new RealFft(size).forward(block);
        for (int row = 0; row < spectrum.rows(); row++) {
            for (int k = 0; k < spectrum.width(); k++) {
                double[] expected = bruteForce(block, size, frequencies(spectrum, row, k));
                assertEquals(expected[0], spectrum.re(row)[k], 1e-6 * block.length + 1e-6);
                assertEquals(expected[1], spectrum.im(row)[k], 1e-6 * block.length + 1e-6);
            }
        }
    }

    /** All products of the small radices, and what none of them divides. */
    @Test
    void linesOfEveryLengthAgreeWithTheSumWrittenOut() {
        for (int length = 1; length <= 130; length++) {
            float[] block = random(length, length);
            Spectrum alongX = new RealFft(length).forward(block);
            Spectrum alongY = new RealFft(1, length).forward(block);
            for (int k = 0; k < length; k++) {
                double[] expected = bruteForce(block, new int[]{length}, new int[]{k});
                assertEquals(expected[0], alongX.re(k)[0], 2e-5, length + ": " + k);
                assertEquals(expected[1], alongX.im(k)[0], 2e-5, length + ": " + k);
                int stored = Math.min(k, length - k);
                assertEquals(expected[0], alongY.re(0)[stored], 2e-5, length + ": " + k);
                assertEquals(expected[1], (k == stored ? 1 : -1) * alongY.im(0)[stored], 2e-5, length + ": " + k);
            }
        }
    }

    /** Parseval: with the frequencies that are not stored, the powers sum up to those of the block. */
    @ParameterizedTest
    @MethodSource("sizes")
    void powerIsKept(int[] size) {
        float[] block = random(9, size);
        Spectrum spectrum = new RealFft(size).forward(block);
        double power = 0;
        for (int row = 0; row < spectrum.rows(); row++) {
            for (int k = 0; k < spectrum.width(); k++) {
                int weight = k == 0 || 2 * k == spectrum.height() ? 1 : 2;
                power += weight * (Math.pow(spectrum.re(row)[k], 2) + Math.pow(spectrum.im(row)[k], 2));
            }
        }
        assertEquals(dot(block, block), power / block.length, 1e-5 * block.length);
    }

    /** Along all axes. */
    private static int[] frequencies(Spectrum spectrum, int row, int k) {
        int[] others = spectrum.indicesOf(row);
        int[] frequencies = new int[spectrum.size().length];
        for (int d = 0; d < frequencies.length; d++) {
            frequencies[d] = d == 1 ? k : others[d == 0 ? 0 : d - 1];
        }
        return frequencies;
    }

    private static double[] bruteForce(float[] block, int[] size, int[] frequencies) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < block.length; i++) {
            double periods = 0;
            int rest = i;
            for (int d = 0; d < size.length; d++) {
                periods += (double)(rest % size[d]) * frequencies[d] / size[d];
                rest /= size[d];
            }
            re += block[i] * Math.cos(2 * Math.PI * periods);
            im -= block[i] * Math.sin(2 * Math.PI * periods);
        }
        return new double[]{re, im};
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theInverseGivesTheBlockBack(int[] size) {
        RealFft fft = new RealFft(size);
        float[] block = random(2, size);
        assertArrayEquals(block, fft.inverse(fft.forward(block)), 1e-5f);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void productsConvolveAndConjugatesAreTheAdjoint(int[] size) {
        RealFft fft = new RealFft(size);
        float[] f = random(3, size);
        float[] g = random(4, size);
        float[] kernel = random(5, size);
        Spectrum transfer = fft.forward(kernel);
        float[] convolved = convolved(fft, f, transfer, false);
        double direct = 0;
        for (int i = 0; i < f.length; i++) {
            direct += f[i] * kernel[opposite(i, size)];
        }
        assertEquals(direct, convolved[0], 1e-5 * f.length);
        assertEquals(dot(convolved, g), dot(f, convolved(fft, g, transfer, true)), 1e-5 * f.length * f.length);
    }

    private static float[] convolved(RealFft fft, float[] block, Spectrum transfer, boolean adjoint) {
        int width = fft.size()[0];
        float[] convolved = new float[block.length];
        Window all = Window.of(fft.size());
        fft.convolve(all, Rows.from(block, width), transfer, adjoint, all, Rows.to(convolved, width), fft.spectrum(), Watch.NONE);
        return convolved;
    }

    /** The pixel at the negative position. */
    private static int opposite(int index, int[] size) {
        int opposite = 0;
        int stride = 1;
        int rest = index;
        for (int s : size) {
            opposite += stride * ((s - rest % s) % s);
            rest /= s;
            stride *= s;
        }
        return opposite;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double)a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void threadsDoNotChangeABit(int threads) throws InterruptedException, ExecutionException {
        float[] block = random(6, 90, 70, 9);
        RealFft fft = new RealFft(90, 70, 9);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            assertSame(fft.forward(block), pool.submit(() -> fft.forward(block)).get());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void rowsHandedOverPartByPartGiveTheSame() {
        float[] block = random(7, 12, 10);
        float[] padded = new float[16 * 10];
        RealFft fft = new RealFft(16, 10);
        Spectrum spectrum = fft.forward((row, first, count, values, offset) -> {
            for (int i = first; i < first + count; i++) {
                values[offset + i - first] = i < 12 ? block[row * 12 + i] : 0;
            }
        });
        for (int row = 0; row < 10; row++) {
            System.arraycopy(block, row * 12, padded, row * 16, 12);
        }
        assertSame(fft.forward(padded), spectrum);
    }

    private static void assertSame(Spectrum expected, Spectrum actual) {
        assertArrayEquals(expected.re(), actual.re());
        assertArrayEquals(expected.im(), actual.im());
    }

    @Test
    void windowsAreWhereTheBlockIsNot0() {
        int[] size = {12, 10, 7};
        Window window = new Window(new int[]{3, 2, 1}, new int[]{5, 7, 3});
        float[] part = random(8, window.size());
        float[] block = new float[12 * 10 * 7];
        for (int row = 0; row < 21; row++) {
            System.arraycopy(part, row * 5, block, 3 + 12 * (2 + row % 7 + 10 * (1 + row / 7)), 5);
        }
        RealFft fft = new RealFft(size);
        Spectrum spectrum = fft.forward(random(9, size)); // NB: what is there from another block must go
        fft.forward(window, Rows.from(part, 5), spectrum, Watch.NONE);
        Spectrum expected = fft.forward(block);
        for (int row = 0; row < spectrum.rows(); row++) {
            assertArrayEquals(expected.re(row), spectrum.re(row), 1e-5f);
            assertArrayEquals(expected.im(row), spectrum.im(row), 1e-5f);
        }
        float[] back = new float[part.length];
        fft.inverse(spectrum, window, Rows.to(back, 5), Watch.NONE);
        assertArrayEquals(part, back, 1e-6f);
        assertThrows(IllegalArgumentException.class,
            () -> fft.inverse(fft.spectrum(), new Window(new int[]{8, 0, 0}, new int[]{5, 1, 1}), Rows.to(back, 5), Watch.NONE));
    }

    @Test
    void blocksThatNoArrayHoldsAreRefused() {
        assertThrows(RestorationException.class, () -> new RealFft(1 << 16, 1 << 15));
        assertThrows(RestorationException.class, () -> new RealFft(1 << 20, 1 << 20, 1 << 20));
        assertThrows(RestorationException.class, () -> new RealFft(5, 0));
        assertThrows(IllegalArgumentException.class, () -> new RealFft(5, 4).forward(new float[21]));
        assertThrows(IllegalArgumentException.class, () -> new RealFft(5, 4).inverse(new RealFft(4, 5).forward(new float[20])));
    }

    @Test
    void fastSizesAreTheNextEvenProductsOfSmallPrimes() {
        assertEquals(2, FastSize.of(1));
        assertEquals(16, FastSize.of(13));
        assertEquals(16, FastSize.of(15));
        assertEquals(1024, FastSize.of(1013));
        assertArrayEquals(new int[]{100, 4050}, FastSize.of(new int[]{97, 4049}));
        assertEquals(2_125_764_000, FastSize.of(2_123_366_401));
        assertThrows(IllegalArgumentException.class, () -> FastSize.of(0));
        assertThrows(IllegalArgumentException.class, () -> FastSize.of(Integer.MAX_VALUE));
    }

    @Test
    void frequenciesAboveTheHalfAreNegative() {
        assertEquals(3, Spectrum.frequency(3, 6));
        assertEquals(-2, Spectrum.frequency(4, 6));
        assertEquals(-2, Spectrum.frequency(3, 5));
        assertEquals(0, Spectrum.frequency(0, 1));
    }
}
