package org.selfscope.image.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.TestImages;
import org.selfscope.image.tile.Mirror;

class SsimTest {

    @ParameterizedTest
    @CsvSource({"GAUSSIAN,INSIDE", "GAUSSIAN,MIRROR", "UNIFORM,INSIDE", "UNIFORM,MIRROR"})
    void agreesWithTheFormulaWrittenOut(Ssim.Window window, Ssim.Border border) {
        Image reference = TestImages.random(1, 17, 14);
        Image image = TestImages.random(2, 17, 14);
        double expected = bruteForce(Floats.of(image), Floats.of(reference), 17, 14, window, border, 1.5);
        assertEquals(expected, new Ssim(window, border).of(image, reference, 1.5), 1e-9);
    }

    /** Wang et al. 2004, equations 13 to 16, position by position with centred moments. */
    private static double bruteForce(float[] a, float[] b, int width, int height, Ssim.Window window, Ssim.Border border, double range) {
        int radius = window == Ssim.Window.GAUSSIAN ? 5 : 3;
        int inset = border == Ssim.Border.INSIDE ? radius : 0;
        double sum = 0;
        int count = 0;
        for (int y = inset; y < height - inset; y++) {
            for (int x = inset; x < width - inset; x++) {
                sum += at(a, b, width, height, x, y, radius, window, range);
                count++;
            }
        }
        return sum / count;
    }

    private static double at(float[] a, float[] b, int width, int height, int x, int y, int radius, Ssim.Window window, double range) {
        int n = (2 * radius + 1) * (2 * radius + 1);
        double[] w = new double[n];
        double[] p = new double[n];
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            int dx = i % (2 * radius + 1) - radius;
            int dy = i / (2 * radius + 1) - radius;
            int index = (int)(Mirror.index(x + dx, width) + Mirror.index(y + dy, height) * width);
            w[i] = window == Ssim.Window.GAUSSIAN ? Math.exp(-(dx * dx + dy * dy) / 4.5) : 1;
            p[i] = a[index];
            q[i] = b[index];
        }
        double total = Arrays.stream(w).sum();
        double mp = 0;
        double mq = 0;
        for (int i = 0; i < n; i++) {
            mp += w[i] / total * p[i];
            mq += w[i] / total * q[i];
        }
        double vp = 0;
        double vq = 0;
        double cov = 0;
        for (int i = 0; i < n; i++) {
            vp += w[i] / total * (p[i] - mp) * (p[i] - mp);
            vq += w[i] / total * (q[i] - mq) * (q[i] - mq);
            cov += w[i] / total * (p[i] - mp) * (q[i] - mq);
        }
        double c1 = Math.pow(0.01 * range, 2);
        double c2 = Math.pow(0.03 * range, 2);
        return (2 * mp * mq + c1) * (2 * cov + c2) / ((mp * mp + mq * mq + c1) * (vp + vq + c2));
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
        double sum = 0;
        for (int z = 0; z < 2; z++) {
            Image plane = TestImages.of(Arrays.copyOfRange(a, z * 156, z * 156 + 156), 13, 12);
            sum += Ssim.STANDARD.of(plane, TestImages.of(Arrays.copyOfRange(b, z * 156, z * 156 + 156), 13, 12), 1);
        }
        assertEquals(sum / 2, Ssim.STANDARD.of(TestImages.of(a, 13, 12, 2), TestImages.of(b, 13, 12, 2), 1), 1e-12);
    }

    @Test
    void imagesSmallerThanTheWindowNeedTheMirror() {
        Image small = TestImages.random(1, 10, 30);
        RestorationException e = assertThrows(RestorationException.class, () -> Ssim.STANDARD.of(small, small));
        assertEquals(RestorationException.Kind.IMAGE, e.kind());
        assertEquals(1, new Ssim(Ssim.Window.GAUSSIAN, Ssim.Border.MIRROR).of(small, small), 1e-12);
        Image pixel = TestImages.of(new float[]{3}, 1, 1);
        assertEquals(1, new Ssim(Ssim.Window.GAUSSIAN, Ssim.Border.MIRROR).of(pixel, pixel, 255), 1e-12);
    }
}
