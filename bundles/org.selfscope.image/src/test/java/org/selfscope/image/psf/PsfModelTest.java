package org.selfscope.image.psf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

class PsfModelTest {

    /** By its integral, in which equal steps converge faster than any power. */
    private static double bessel(double x) {
        int steps = 60 + (int)x;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += Math.cos(x * Math.sin(Math.PI * i / steps)) / steps;
        }
        return sum;
    }

    /** The closed form for one index everywhere, by the midpoint rule. */
    private static double closedForm(double na, double wavelength, double n, double r, double z) {
        double k = 2 * Math.PI / wavelength;
        int steps = 4000;
        double re = 0;
        double im = 0;
        for (int i = 0; i < steps; i++) {
            double rho = (i + 0.5) / steps;
            double phase = k * z * Math.sqrt(n * n - na * na * rho * rho);
            double weight = bessel(k * na * r * rho) * rho / steps;
            re += Math.cos(phase) * weight;
            im += Math.sin(phase) * weight;
        }
        return re * re + im * im;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 2.9, 3, 3.1, 7, 20, 150})
    void besselFunctionsAgreeWithTheirIntegral(double x) {
        assertEquals(bessel(x), Bessel.j0(x), 1e-7);
    }

    @Test
    void agreesWithTheClosedFormForOneIndex() {
        double[] voxel = {0.1, 0.13, 0.31};
        Psf psf = ScalarDiffraction.matched(1.2, 0.55, 1.33, 0.2).sample(voxel, new int[]{7, 5, 5}).psf();
        double scale = closedForm(1.2, 0.55, 1.33, 0, 0.2) / psf.at(3, 2, 2);
        for (int p = 0; p < 5; p++) {
            for (int x = 3; x < 7; x++) {
                double r = Math.hypot((x - 3) * 0.1, 0.13);
                double expected = closedForm(1.2, 0.55, 1.33, r, 0.2 + (p - 2) * 0.31);
                assertEquals(expected, psf.at(x, 1, p) * scale, 1e-5 * closedForm(1.2, 0.55, 1.33, 0, 0.2));
            }
        }
    }

    /** Published as the point spread function of a demonstration, 3.045 µm out of focus; pixels are those of its effective aperture. */
    @Test
    void agreesWithAPublishedRing() {
        double pixel = 0.406 / Math.sqrt(1 + Math.pow(0.8 / 16, 2));
        Psf psf = ScalarDiffraction.matched(0.8, 0.6, 1.33, -3.045).sample(new double[]{pixel, pixel}, new int[]{17, 17}).psf();
        double[] row = {0.34, 0.64, 1.36, 3.26, 8.04, 16.91, 21.10, 8.14, 41.10};
        for (int x = 0; x < 17; x++) {
            assertEquals(row[Math.min(x, 16 - x)] / 41.10, psf.at(x, 8) / psf.at(8, 8), 0.01 / 41.10);
        }
    }

    @Test
    void isAnAiryPatternInFocus() {
        double na = 0.4;
        double firstZero = 0.6098 * 0.5 / na;
        Psf psf = ScalarDiffraction.matched(na, 0.5, 1, 0).sample(new double[]{firstZero, firstZero / 4}, new int[]{3, 9}).psf();
        assertEquals(0, psf.at(0, 4) / psf.at(1, 4), 1e-6);
        double v = 2 * Math.PI / 0.5 * na * firstZero / 4;
        double j1 = v / 2 - Math.pow(v, 3) / 16 + Math.pow(v, 5) / 384 - Math.pow(v, 7) / 18432;
        assertEquals(Math.pow(2 * j1 / v, 2), psf.at(1, 5) / psf.at(1, 4), 1e-4);
    }

    @Test
    void isSymmetricAndTheSameOnBothSidesOfTheFocus() {
        Psf psf = ScalarDiffraction.matched(0.8, 0.6, 1.33, 0).sample(new double[]{0.2, 0.2, 0.4}, new int[]{9, 9, 5}).psf();
        for (int i = 0; i < 9 * 9 * 5; i++) {
            int x = i % 9;
            int y = i / 9 % 9;
            int z = i / 81;
            assertEquals(psf.at(x, y, z), psf.at(y, x, z), 1e-7);
            assertEquals(psf.at(x, y, z), psf.at(8 - x, y, 4 - z), 1e-7);
        }
        assertTrue(psf.isPointSymmetric(1e-5));
    }

    @Test
    void knowsTheLightThatIsCutOff() {
        ScalarDiffraction focus = ScalarDiffraction.matched(0.8, 0.6, 1.33, 0);
        double few = focus.sample(new double[]{0.1, 0.1}, new int[]{9, 9}).outside();
        double many = focus.sample(new double[]{0.1, 0.1}, new int[]{101, 101}).outside();
        assertTrue(few > 0.1 && few < 0.4, "few " + few);
        assertTrue(many > 0.005 && many < 0.06, "many " + many);
        double coarse = focus.sample(new double[]{0.4, 0.4}, new int[]{25, 25}).outside();
        assertEquals(many, coarse, 0.01);
        double out = ScalarDiffraction.matched(0.8, 0.6, 1.33, 8).sample(new double[]{0.1, 0.1}, new int[]{9, 9}).outside();
        assertTrue(out > 0.9, "out of focus " + out);
    }

    @Test
    void aMismatchOfIndicesMakesItLongAndAsymmetricAndLeavesItsBrightestPlaneInTheMiddle() {
        Medium oil = Medium.asDesigned(1.515, 150);
        Medium glass = Medium.asDesigned(1.515, 170);
        double[] voxel = {0.1, 0.1, 0.1};
        int[] size = {1, 1, 61};
        Psf good = new ScalarDiffraction(1.3, 0.52, oil, glass, Medium.sample(1.515, 10), 0, false).sample(voxel, size).psf();
        Psf bad = new ScalarDiffraction(1.3, 0.52, oil, glass, Medium.sample(1.33, 10), 0, false).sample(voxel, size).psf();
        assertArrayEquals(ScalarDiffraction.matched(1.3, 0.52, 1.515, 0).sample(voxel, size).psf().weights(), good.weights(), 1e-6f);
        assertTrue(bad.width(2) > 1.3 * good.width(2), bad.width(2) + " " + good.width(2));
        assertTrue(Math.abs(bad.shift()[2]) > 1 && Math.abs(good.shift()[2]) < 1e-3);
        for (int z = 0; z < 61; z++) {
            assertTrue(bad.at(0, 0, z) <= bad.at(0, 0, 30) * (1 + 1e-3), z + ": " + bad.at(0, 0, z));
        }
        ScalarDiffraction reflected = new ScalarDiffraction(1.45, 0.52, oil, glass, Medium.sample(1.33, 0), 0, false);
        assertEquals(1.33 / 1.45, reflected.openAperture(), 1e-12);
    }

    @Test
    void camerasAverageOverPixels() {
        ScalarDiffraction points = ScalarDiffraction.matched(0.8, 0.6, 1.33, 0);
        ScalarDiffraction areas = new ScalarDiffraction(0.8, 0.6, points.immersion(), points.coverGlass(), points.sample(), 0, true);
        Psf fine = points.sample(new double[]{0.08, 0.08}, new int[]{15, 15}).psf();
        Psf coarse = areas.sample(new double[]{0.4, 0.4}, new int[]{3, 3}).psf();
        double sum = 0;
        for (int i = 0; i < 25; i++) {
            sum += fine.at(5 + i % 5, 5 + i / 5);
        }
        assertEquals(sum, coarse.at(1, 1), 1e-3);
    }

    @Test
    void gaussiansHaveTheirWidths() {
        PsfModel.Sampled sampled = new GaussianPsf(0.2, 0.5).sample(new double[]{0.1, 0.05, 0.25}, new int[]{13, 25, 13});
        double fwhm = 2 * Math.sqrt(2 * Math.log(2));
        assertEquals(fwhm * 2, sampled.psf().width(0), 0.05);
        assertEquals(fwhm * 4, sampled.psf().width(1), 0.05);
        assertEquals(fwhm * 2, sampled.psf().width(2), 0.05);
        assertEquals(sampled.psf().at(6, 12, 6) * Math.exp(-0.5), sampled.psf().at(8, 12, 6), 1e-7);
        double oneAxis = new GaussianPsf(1, 1).sample(new double[]{1, 1}, new int[]{3, 41}).outside();
        assertEquals(1 - 0.8663856, oneAxis, 1e-4);
        assertArrayEquals(new double[3], sampled.psf().shift(), 1e-6);
    }

    @Test
    void saysWhatCannotBeSampled() {
        PsfModel model = new GaussianPsf(1, 1);
        RestorationException even = assertThrows(RestorationException.class, () -> model.sample(new double[]{1, 1}, new int[]{5, 4}));
        assertEquals(Kind.SETTING, even.kind());
        assertTrue(even.getMessage().contains("along Y is 4") && even.resolution().contains("5"), even.getMessage());
        assertThrows(RestorationException.class, () -> model.sample(new double[]{1, 0}, new int[]{5, 5}));
        assertThrows(RestorationException.class, () -> model.sample(new double[]{1, 1, 1}, new int[]{65535, 65535, 65535}));
        assertThrows(RestorationException.class, () -> new GaussianPsf(0, 1));
        assertThrows(RestorationException.class, () -> ScalarDiffraction.matched(1.4, 0.5, 1.33, 0));
        assertThrows(RestorationException.class, () -> ScalarDiffraction.matched(0.9, Double.NaN, 1.33, 0));
        assertThrows(RestorationException.class, () -> Medium.asDesigned(0.5, 1));
        assertThrows(RestorationException.class, () -> Medium.sample(1.33, -1));
    }
}
