package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.TestImages;

import net.imglib2.img.array.ArrayImgs;

class ScoresTest {

    private final Image reference = TestImages.of(new float[]{0, 10, 20, 30, 40, 100}, 3, 2);

    private final Image image = TestImages.of(new float[]{1, 9, 21, 29, 41, 99}, 3, 2);

    @Test
    void handMadeValues() {
        assertEquals(100, DataRange.of(reference));
        assertEquals(40, Psnr.of(image, reference), 1e-9);
        assertEquals(20 * Math.log10(255), Psnr.of(image, reference, 255), 1e-9);
        assertEquals(0.01, Nrmse.of(image, reference), 1e-12);
        assertEquals(0.1, Nrmse.of(image, reference, 10), 1e-12);
    }

    @Test
    void equalImagesArePerfect() {
        assertEquals(Double.POSITIVE_INFINITY, Psnr.of(reference, reference));
        assertEquals(0, Nrmse.of(reference, reference));
    }

    @Test
    void pixelTypesMayDiffer() {
        Image bytes = Floats.convert(reference, PixelType.UINT8);
        assertEquals(40, Psnr.of(image, bytes), 1e-9);
    }

    @Test
    void otherSizesAreRefused() {
        Image other = TestImages.of(new float[6], 2, 3);
        assertFailure(Kind.IMAGE, () -> Psnr.of(image, other));
        assertFailure(Kind.IMAGE, () -> Nrmse.of(image, other, 1));
        assertFailure(Kind.IMAGE, () -> Ssim.STANDARD.of(image, other, 1));
        assertFailure(Kind.IMAGE, () -> AffineFit.of(image, other));
    }

    @Test
    void otherAxesOfTheSameSizeAreRefused() {
        Image stack = TestImages.of(new float[8], 2, 2, 2);
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME));
        Image movie = new Image(ArrayImgs.floats(2, 2, 2), axes, "", "");
        assertFailure(Kind.IMAGE, () -> Psnr.of(movie, stack, 1));
    }

    @Test
    void axesWithASinglePlaneDoNotMatter() {
        Image stack = new Image(ArrayImgs.floats(Floats.of(image), 3, 2, 1), TestImages.axes(3), "", "");
        assertEquals(40, Psnr.of(stack, reference), 1e-9);
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        Image broken = TestImages.of(new float[]{1, 9, Float.NaN, 29, 41, 99}, 3, 2);
        assertFailure(Kind.IMAGE, () -> Psnr.of(broken, reference));
        assertFailure(Kind.IMAGE, () -> Psnr.of(reference, broken));
        assertFailure(Kind.IMAGE, () -> Nrmse.of(broken, reference));
        assertFailure(Kind.IMAGE, () -> new Ssim(Ssim.Window.UNIFORM, Ssim.Border.MIRROR).of(broken, reference));
        assertFailure(Kind.IMAGE, () -> AffineFit.of(broken, reference));
    }

    @Test
    void aRangeOfZeroIsRefused() {
        Image constant = TestImages.of(new float[]{5, 5, 5, 5, 5, 5}, 3, 2);
        assertFailure(Kind.SETTING, () -> Psnr.of(image, constant));
        assertFailure(Kind.SETTING, () -> Nrmse.of(image, reference, -1));
        assertFailure(Kind.SETTING, () -> Ssim.STANDARD.of(image, reference, Double.NaN));
    }

    @Test
    void affineFitFindsTheMapThatWasApplied() {
        Image scaled = new AffineFit(0.25, -7).apply(reference);
        AffineFit fit = AffineFit.of(scaled, reference);
        assertEquals(4, fit.scale(), 1e-5);
        assertEquals(28, fit.offset(), 1e-4);
        assertTrue(Psnr.of(fit.apply(scaled), reference) > 100);
    }

    @Test
    void noOtherMapIsCloserThanTheFit() {
        Image noisy = TestImages.random(3, 20, 20);
        Image target = TestImages.random(4, 20, 20);
        AffineFit fit = AffineFit.of(noisy, target);
        double best = Nrmse.of(fit.apply(noisy), target, 1);
        for (double d : new double[]{-0.01, 0.01}) {
            assertTrue(best < Nrmse.of(new AffineFit(fit.scale() + d, fit.offset()).apply(noisy), target, 1));
            assertTrue(best < Nrmse.of(new AffineFit(fit.scale(), fit.offset() + d).apply(noisy), target, 1));
        }
    }

    @Test
    void aConstantImageIsMappedToTheMean() {
        Image constant = TestImages.of(new float[]{5, 5, 5, 5, 5, 5}, 3, 2);
        AffineFit fit = AffineFit.of(constant, reference);
        assertEquals(0, fit.scale());
        assertEquals(200 / 6., fit.offset(), 1e-9);
    }

    private static void assertFailure(Kind kind, Runnable score) {
        RestorationException e = assertThrows(RestorationException.class, score::run);
        assertEquals(kind, e.kind());
    }
}
