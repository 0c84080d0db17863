package org.selfscope.image.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;

import net.imglib2.img.array.ArrayImgs;

class BeadAverageTest {

    private static final double SIGMA = 1.6;

    /** A Gaussian bead at a place between pixels, of some light. */
    private static void draw(float[] values, int width, int height, double cx, double cy, double light) {
        for (int i = 0; i < width * height; i++) {
            double r2 = Math.pow(i % width - cx, 2) + Math.pow(i / width - cy, 2);
            values[i] += (float)(light / (2 * Math.PI * SIGMA * SIGMA) * Math.exp(-r2 / (2 * SIGMA * SIGMA)));
        }
    }

    private static float[] field(int width, int height, double noise) {
        float[] values = new float[width * height];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(100 + noise * random.nextGaussian());
        }
        return values;
    }

    private static BeadAverage.Measured measured(float[] values, int width, int height, double saturation) {
        BeadAverage average = new BeadAverage(new int[]{7, 7}, saturation);
        average.add(TestImages.of(values, width, height));
        return average.average();
    }

    @Test
    void findsTheWidthOfBeadsBetweenPixels() {
        float[] values = field(120, 90, 2);
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 12; n++) {
            draw(values, 120, 90, 15 + 28 * (n % 4) + random.nextDouble(), 15 + 28 * (n / 4) + random.nextDouble(), 5000);
        }
        BeadAverage.Measured measured = measured(values, 120, 90, Double.POSITIVE_INFINITY);
        assertEquals(12, measured.used());
        assertEquals("", measured.rejected());
        double fwhm = 2 * Math.sqrt(2 * Math.log(2)) * SIGMA;
        assertEquals(fwhm, measured.psf().width(0), 0.03 * fwhm);
        assertEquals(fwhm, measured.psf().width(1), 0.03 * fwhm);
        assertEquals(0, measured.psf().shift()[0], 0.05);
        assertEquals(0, measured.psf().shift()[1], 0.05);
        assertEquals(1 / (2 * Math.PI * SIGMA * SIGMA), measured.psf().at(7, 7), 0.003);
    }

    @Test
    void saysWhichBeadsAreLeftOut() {
        float[] values = field(150, 120, 1);
        draw(values, 150, 120, 30, 30, 5000);
        draw(values, 150, 120, 60.4, 30, 5200);
        draw(values, 150, 120, 30, 60.7, 4900);
        draw(values, 150, 120, 90, 30, 10300);
        draw(values, 150, 120, 3, 80, 5000);
        draw(values, 150, 120, 60, 90, 5000);
        draw(values, 150, 120, 65, 90, 5000);
        draw(values, 150, 120, 100, 90, 5000);
        values[100 + 150 * 90] = Float.NaN;
        draw(values, 150, 120, 120, 60, 5000);
        values[120 + 150 * 60] = 1000;
        BeadAverage.Measured measured = measured(values, 150, 120, 900);
        assertEquals(3, measured.used());
        assertEquals("1 too close to the border, 2 too close to others, 2 saturated, 1 in clusters", measured.rejected());
    }

    @Test
    void measuresStacksAndKeepsTheirVoxels() {
        int[] size = {40, 36, 30};
        float[] values = new float[size[0] * size[1] * size[2]];
        for (int i = 0; i < values.length; i++) {
            double r2 = Math.pow((i % 40 - 19.3) / 1.5, 2) + Math.pow((i / 40 % 36 - 17.8) / 1.5, 2) + Math.pow((i / 1440 - 14.6) / 3, 2);
            values[i] = (float)(10 + 200 * Math.exp(-r2 / 2));
        }
        List<Axis> axes = List.of(Axis.of(AxisType.X, 0.1, "µm"), Axis.of(AxisType.Y, 0.1, "µm"), Axis.of(AxisType.Z, 0.3, "µm"));
        BeadAverage average = new BeadAverage(new int[]{6, 6, 9}, Double.POSITIVE_INFINITY);
        average.add(new Image(ArrayImgs.floats(values, 40, 36, 30), axes, "beads", ""));
        BeadAverage.Measured measured = average.average();
        assertEquals(axes, measured.axes());
        assertEquals(2.3548 * 1.5, measured.psf().width(0), 0.1);
        assertEquals(2.3548 * 3, measured.psf().width(2), 0.2);
        assertEquals(0, measured.psf().shift()[2], 0.1);
        RestorationException e = assertThrows(RestorationException.class, () -> average.add(TestImages.random(1, 40, 36, 30)));
        assertTrue(e.getMessage().contains("other voxels"), e.getMessage());
    }

    @Test
    void saysWhyThereIsNothingToMeasure() {
        RestorationException none = assertThrows(RestorationException.class, () -> measured(field(40, 40, 3), 40, 40, 1e9));
        assertTrue(none.getMessage().contains("none was found"), none.getMessage());
        float[] values = field(40, 40, 1);
        draw(values, 40, 40, 2, 20, 5000);
        RestorationException clipped = assertThrows(RestorationException.class, () -> measured(values, 40, 40, 1e9));
        assertTrue(clipped.getMessage().contains("1 too close to the border"), clipped.getMessage());
        BeadAverage deep = new BeadAverage(new int[]{3, 3, 3}, 1e9);
        assertTrue(assertThrows(RestorationException.class, () -> deep.add(TestImages.random(1, 9, 9))).resolution().contains("size of 1"));
        assertThrows(RestorationException.class, () -> new BeadAverage(new int[]{0, 3}, 1));
    }
}
