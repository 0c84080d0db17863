package org.selfscope.image.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Floats;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.Watch;
import org.selfscope.image.psf.Psf;

/** What every convolution does. */
abstract class ConvolutionContract {

    abstract Convolution convolution(Psf psf, int... objectSize);

    static Stream<Arguments> sizes() {
        return Stream.of(sizes(new int[]{1}, 5), sizes(new int[]{3}, 3), sizes(new int[]{5}, 700), sizes(new int[]{3, 5}, 11, 9),
            sizes(new int[]{7, 1}, 8, 3), sizes(new int[]{1, 7}, 3, 8), sizes(new int[]{9, 9}, 40, 150), sizes(new int[]{3, 5, 3}, 7, 11, 6),
            sizes(new int[]{5, 3, 7}, 13, 8, 7), sizes(new int[]{3, 3, 1, 3}, 5, 4, 3, 6));
    }

    private static Arguments sizes(int[] psf, int... object) {
        return Arguments.of(psf, object);
    }

    static float[] random(long seed, int... size) {
        return Floats.of(TestImages.random(seed, Arrays.stream(size).asLongStream().toArray()));
    }

    static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double)a[i] * b[i];
        }
        return sum;
    }

    /** The sum as it is written. */
    static float[] bruteForce(Psf psf, float[] object, int[] objectSize, int[] imageSize) {
        float[] image = new float[Arrays.stream(imageSize).reduce(1, (a, b) -> a * b)];
        float[] h = psf.weights();
        for (int i = 0; i < image.length; i++) {
            double sum = 0;
            for (int k = 0; k < h.length; k++) {
                int index = 0;
                int stride = 1;
                int rest = i;
                int kernelRest = k;
                for (int d = 0; d < imageSize.length; d++) {
                    int x = rest % imageSize[d];
                    int m = kernelRest % psf.size()[d] - psf.radius()[d];
                    index += (x + psf.radius()[d] - m) * stride;
                    stride *= objectSize[d];
                    rest /= imageSize[d];
                    kernelRest /= psf.size()[d];
                }
                sum += (double)h[k] * object[index];
            }
            image[i] = (float)sum;
        }
        return image;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreesWithTheSumWrittenOut(int[] psfSize, int[] objectSize) {
        Psf psf = new Psf(random(1, psfSize), psfSize);
        Convolution convolution = convolution(psf, objectSize);
        float[] object = random(2, objectSize);
        assertArrayEquals(bruteForce(psf, object, objectSize, convolution.imageSize()), convolution.forward(object), 2e-6f);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void spreadsByTheAdjoint(int[] psfSize, int[] objectSize) {
        Convolution convolution = convolution(new Psf(random(3, psfSize), psfSize), objectSize);
        float[] object = random(4, objectSize);
        float[] image = random(5, convolution.imageSize());
        double expected = product(convolution.forward(object), image);
        assertEquals(expected, product(object, convolution.adjoint(image)), 1e-5 * expected);
    }

    @Test
    void aPointBecomesThePointSpreadFunctionTheRightWayRound() {
        Psf psf = new Psf(random(6, 3, 5), 3, 5);
        float[] object = new float[9 * 11];
        object[4 + 9 * 5] = 2;
        float[] image = convolution(psf, 9, 11).forward(object);
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 7; x++) {
                assertEquals(2 * psf.at(x - 2, y - 1), image[x + 7 * y], 1e-6);
            }
        }
    }

    @Test
    void hasTheSameBitsWhateverTheNumberOfThreads() throws Exception {
        Convolution convolution = convolution(new Psf(random(7, 9, 9), 9, 9), 150, 180);
        float[] object = random(8, 150, 180);
        float[] image = convolution.forward(object);
        ForkJoinPool single = new ForkJoinPool(1);
        try {
            assertArrayEquals(image, single.submit(() -> convolution.forward(object)).get());
        } finally {
            single.shutdown();
        }
    }

    /** What was cancelled in the middle leaves no trace in what comes next. */
    @Test
    void canBeCancelledInTheMiddle() {
        Convolution convolution = convolution(new Psf(random(7, 9, 9), 9, 9), 1200, 700);
        float[] object = random(8, 1200, 700);
        float[] image = convolution.forward(object);
        AtomicInteger asked = new AtomicInteger();
        convolution.forward(object, new float[image.length], Watch.of(asked::incrementAndGet));
        int all = asked.getAndSet(0);
        assertThrows(CancellationException.class, () -> convolution.forward(object, new float[image.length], Watch.of(() -> {
            if (asked.incrementAndGet() > all / 2) {
                throw new CancellationException();
            }
        })));
        assertTrue(all > 5, all + " pieces of work");
        assertArrayEquals(image, convolution.forward(object));
    }

    @Test
    void refusesPointSpreadFunctionsThatAreLargerThanTheBlock() {
        Psf psf = new Psf(random(9, 5, 7), 5, 7);
        RestorationException e = assertThrows(RestorationException.class, () -> convolution(psf, 9, 6));
        assertTrue(e.getMessage().contains("[5, 7]") && e.getMessage().contains("[9, 6]"), e.getMessage());
        assertTrue(e.resolution().contains("Crop"));
        assertThrows(RestorationException.class, () -> convolution(psf, 9, 9, 9));
    }

    @Test
    void refusesValuesThatDoNotFill() {
        Convolution convolution = convolution(new Psf(random(9, 3, 3), 3, 3), 5, 5);
        assertThrows(IllegalArgumentException.class, () -> convolution.forward(new float[24]));
        assertThrows(IllegalArgumentException.class, () -> convolution.adjoint(new float[25]));
    }
}
