package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.TestImages;

class ScoresTest {

    private final Image reference = TestImages.of(new float[]{0, 10, 20, 30, 40, 100}, 3, 2);

    private final Image image = TestImages.of(new float[]{1, 9, 21, 29, 41, 99}, 3, 2);

    @Test
    void handMadeValues() {
        assertEquals(100, DataRange.OF_REFERENCE.of(Comparison.of(image, reference)));
        assertEquals(40, Psnr.STANDARD.of(image, reference), 1e-9);
        assertEquals(20 * Math.log10(255), new Psnr(DataRange.fixed(255)).of(image, reference), 1e-9);
        assertEquals(0.01, Nrmse.STANDARD.of(image, reference), 1e-12);
        assertEquals(0.1, new Nrmse(DataRange.fixed(10)).of(image, reference), 1e-12);
        assertEquals(6 / 200., Nrmse.MEAN.of(image, reference), 1e-12);
        assertEquals(Math.sqrt(6 / 13000.), Nrmse.EUCLIDEAN.of(image, reference), 1e-12);
        assertEquals(1 / Math.sqrt(13000 / 6. - 200 * 200 / 36.), Nrmse.DEVIATION.of(image, reference), 1e-12);
    }

    @Test
    void equalImagesArePerfect() {
        assertEquals(Double.POSITIVE_INFINITY, Psnr.STANDARD.of(reference, reference));
        assertEquals(0, Nrmse.STANDARD.of(reference, reference));
    }

    @Test
    void pixelTypesMayDiffer() {
        Image bytes = Floats.convert(reference, PixelType.UINT8);
        assertEquals(40, Psnr.STANDARD.of(image, bytes), 1e-9);
        assertEquals(20 * Math.log10(255), new Psnr(DataRange.OF_PIXEL_TYPE).of(image, bytes), 1e-9);
        assertFailure(Kind.SETTING, () -> new Psnr(DataRange.OF_PIXEL_TYPE).of(bytes, image));
    }

    @Test
    void aRangeOfZeroIsRefused() {
        Image constant = TestImages.of(new float[]{5, 5, 5, 5, 5, 5}, 3, 2);
        assertFailure(Kind.SETTING, () -> Psnr.STANDARD.of(image, constant));
        assertFailure(Kind.SETTING, () -> new Nrmse(DataRange.fixed(-1)).of(image, reference));
        assertFailure(Kind.SETTING, () -> new Psnr(DataRange.fixed(Double.NaN)).of(image, reference));
    }

    @Test
    void affineFitFindsTheMapThatWasApplied() {
        Image scaled = mapped(reference, 0.25, -7);
        AffineFit fit = AffineFit.of(scaled, reference);
        assertEquals(4, fit.scale(), 1e-5);
        assertEquals(28, fit.offset(), 1e-4);
        assertTrue(Psnr.STANDARD.of(Comparison.of(scaled, reference).fitted()) > 100);
    }

    @Test
    void noOtherMapIsCloserThanTheFit() {
        Image noisy = TestImages.random(3, 20, 20);
        Image target = TestImages.random(4, 20, 20);
        AffineFit fit = AffineFit.of(noisy, target);
        double best = Nrmse.STANDARD.of(Comparison.of(noisy, target).fitted());
        assertEquals(Nrmse.STANDARD.of(mapped(noisy, fit.scale(), fit.offset()), target), best, 1e-6);
        for (double d : new double[]{-0.01, 0.01}) {
            assertTrue(best < Nrmse.STANDARD.of(mapped(noisy, fit.scale() + d, fit.offset()), target));
            assertTrue(best < Nrmse.STANDARD.of(mapped(noisy, fit.scale(), fit.offset() + d), target));
        }
    }

    @Test
    void largeOffsetsDoNotHurtTheFit() {
        AffineFit fit = AffineFit.of(mapped(reference, 1, 1 << 20), reference);
        assertEquals(1, fit.scale(), 1e-9);
        assertEquals(-(1 << 20), fit.offset(), 1e-3);
    }

    private static Image mapped(Image image, double scale, double offset) {
        float[] values = Floats.of(image);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(scale * values[i] + offset);
        }
        return Floats.toImage(values, image);
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
