package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

class SsimTest {

    private static final SsimWindow GAUSSIAN = SsimWindow.Gaussian.STANDARD;

    private static final SsimWindow POPULATION = new SsimWindow.Uniform(7, false);

    static Stream<Arguments> kinds() {
        return Stream.of(GAUSSIAN, POPULATION, SsimWindow.Uniform.STANDARD, new SsimWindow.Gaussian(0.8, 2), new SsimWindow.Uniform(3, true))
            .flatMap(window -> Arrays.stream(Ssim.Border.values())
                .flatMap(border -> Arrays.stream(Extent.values()).map(extent -> Arguments.of(window, border, extent))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void agreesWithTheFormulaWrittenOut(SsimWindow window, Ssim.Border border, Extent extent) {
        int[] size = extent == Extent.PLANES ? new int[]{17, 14} : new int[]{13, 11, 12};
        long[] dimensions = Arrays.stream(size).asLongStream().toArray();
        Image reference = TestImages.random(1, dimensions);
        Image image = TestImages.random(2, dimensions);
        double expected = new BruteForceSsim(Floats.of(image), Floats.of(reference), size, window, 1.5).mean(border);
        assertEquals(expected, new Ssim(window, border, extent, DataRange.fixed(1.5)).of(image, reference), 1e-9);
    }

    @Test
    void manyTilesGiveWhatTheFormulaGives() {
        Image reference = TestImages.random(1, 401, 330);
        Image image = TestImages.random(2, 401, 330);
        SsimWindow window = new SsimWindow.Uniform(3, true);
        double expected = new BruteForceSsim(Floats.of(image), Floats.of(reference), new int[]{401, 330}, window, 1).mean(Ssim.Border.MIRROR);
        assertEquals(expected, new Ssim(window, Ssim.Border.MIRROR, Extent.PLANES, DataRange.fixed(1)).of(image, reference), 1e-12);
    }

    @Test
    void equalImagesScoreOneAndNoiseLess() {
        Image reference = TestImages.random(1, 20, 20);
        assertEquals(1, Ssim.STANDARD.of(reference, reference), 1e-12);
        assertTrue(Ssim.STANDARD.of(TestImages.random(2, 20, 20), reference) < 0.3);
    }

    @Test
    void aStackScoresTheMeanOfItsPlanes() {
        float[] a = Floats.of(TestImages.random(1, 13, 12, 2));
        float[] b = Floats.of(TestImages.random(2, 13, 12, 2));
        Ssim unitRange = new Ssim(GAUSSIAN, Ssim.Border.INSIDE, Extent.PLANES, DataRange.fixed(1));
        double sum = 0;
        for (int z = 0; z < 2; z++) {
            Image plane = TestImages.of(Arrays.copyOfRange(a, z * 156, z * 156 + 156), 13, 12);
            sum += unitRange.of(plane, TestImages.of(Arrays.copyOfRange(b, z * 156, z * 156 + 156), 13, 12));
        }
        assertEquals(sum / 2, unitRange.of(TestImages.of(a, 13, 12, 2), TestImages.of(b, 13, 12, 2)), 1e-12);
    }

    @Test
    void imagesSmallerThanTheWindowNeedTheMirror() {
        Image small = TestImages.random(1, 10, 30);
        RestorationException e = assertThrows(RestorationException.class, () -> Ssim.STANDARD.of(small, small));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        Ssim mirrored = new Ssim(GAUSSIAN, Ssim.Border.MIRROR, Extent.PLANES, DataRange.fixed(255));
        assertEquals(1, mirrored.of(small, small), 1e-12);
        Image pixel = TestImages.of(new float[]{3}, 1, 1);
        assertEquals(1, mirrored.of(pixel, pixel), 1e-12);
    }
}
