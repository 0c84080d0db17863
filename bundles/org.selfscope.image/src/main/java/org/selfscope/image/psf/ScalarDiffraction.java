package org.selfscope.image.psf;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * What a widefield microscope shows of a point by scalar diffraction (S. F. Gibson and F. Lanni, Journal of the Optical Society of America A
 * 8, 1991):
 * {@code h(r, z) = |integral over rho from 0 to 1 of exp(i k W(rho, z)) J0(k NA r rho) rho|²}, where k is 2 pi over the wavelength in
 * vacuum, and W the difference of the optical path from the one that the objective is corrected for, in the immersion, the cover glass and
 * the sample. Where all indices are one n and all layers as designed, {@code W = z sqrt(n² - NA² rho²)}. Light that would be totally
 * reflected on its way does not count.
 * <p>
 * z is how far the focus has been moved, by the distance from the objective to the sample, from where a point is brightest; with a mismatch
 * of indices that is not where it is without. Positive is farther into the sample. Along Z, the point spread function is the image of one
 * point in a stack whose focus goes farther into the sample from plane to plane.
 *
 * @param numericalAperture of the objective; above 0, below the index of the immersion
 * @param wavelength of the light in vacuum, in µm; above 0
 * @param immersion between objective and cover glass; its thickness is without meaning where index and design index are equal
 * @param coverGlass between immersion and sample
 * @param sample between cover glass and point
 * @param defocus of the plane in the middle, in µm
 * @param averaged whether each value is the mean over the area of a pixel, as a camera sees it, or the one at its middle
 */
public record ScalarDiffraction(double numericalAperture, double wavelength, Medium immersion, Medium coverGlass, Medium sample,
    double defocus, boolean averaged) implements PsfModel {

    /** Samples of the aperture in a period of the fastest wave. */
    private static final int PER_PERIOD = 12;

    private static final int FEWEST = 128;

    private static final int MOST = 1 << 16;

    /** Places along a side of a pixel for its mean. */
    private static final int PLACES = 5;

    /** Part of the work after which the light of the whole pixels is measured. */
    private static final double HALF = 0.5;

    public ScalarDiffraction {
        if (!(wavelength > 0 && Double.isFinite(wavelength))) {
            throw new RestorationException(Kind.SETTING, "The wavelength is " + wavelength + " µm.", "Choose a number above 0, such as 0.52.");
        }
        if (!(numericalAperture > 0 && numericalAperture < immersion.index())) {
            throw new RestorationException(Kind.SETTING, "The numerical aperture is " + numericalAperture + ", but must be above 0 and below "
                + "the refractive index of the immersion, " + immersion.index() + ".", "Correct the aperture or the immersion.");
        }
        if (!Double.isFinite(defocus)) {
            throw new RestorationException(Kind.SETTING, "The defocus is " + defocus + " µm.", "Choose a finite number.");
        }
    }

    /** The same index everywhere. */
    public static ScalarDiffraction matched(double numericalAperture, double wavelength, double index, double defocus) {
        Medium none = Medium.asDesigned(index, 0);
        return new ScalarDiffraction(numericalAperture, wavelength, none, none, none, defocus, false);
    }

    /** The part of the aperture whose light is totally reflected nowhere, by its radius. */
    double openAperture() {
        double least = Math.min(Math.min(immersion.index(), coverGlass.index()), sample.index());
        return Math.min(1, least / numericalAperture);
    }

    @Override
    public Sampled sample(double[] voxel, int[] size, Progress progress, Cancellation cancellation) {
        PsfModel.check(voxel, size);
        double[] places = averaged ? places(PLACES) : new double[]{0};
        int nyquist = (int)Math.ceil(Math.max(voxel[0], voxel[1]) * 4 * numericalAperture / wavelength);
        int fine = nyquist + 1 - nyquist % 2;
        float[] values = intensities(voxel, size, places, progress.part(0, HALF), cancellation);
        double[] finePlaces = fine <= places.length ? places : places(Math.min(fine, 2 * PLACES + 1));
        float[] means = finePlaces == places ? values
            : intensities(voxel, size, finePlaces, progress.part(HALF, 1), cancellation);
        return new Sampled(new Psf(values, size), outside(means, voxel, size));
    }

    /** Places in a pixel, in its sides from its middle. */
    private static double[] places(int count) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = (i + 0.5) / count - 0.5;
        }
        return places;
    }

    /** NB: by Parseval's theorem, the light of every plane is that in the aperture. */
    private double outside(float[] values, double[] voxel, int[] size) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double open = openAperture();
        double waves = 2 * Math.PI / wavelength * numericalAperture;
        double plane = Math.PI * open * open / (waves * waves);
        int planes = size.length > 2 ? size[2] : 1;
        return Math.max(0, Math.min(1, 1 - sum * voxel[0] * voxel[1] / (planes * plane)));
    }

    private float[] intensities(double[] voxel, int[] size, double[] places, Progress progress,
        Cancellation cancellation) {
        int planes = size.length > 2 ? size[2] : 1;
        double dz = size.length > 2 ? voxel[2] : 0;
        int columns = size[0] / 2 + 1;
        int rows = size[1] / 2 + 1;
        double farthest = Math.hypot(voxel[0] * columns, voxel[1] * rows);
        double deepest = Math.abs(defocus) + dz * (planes / 2);
        double focus = brightest(farthest, deepest);
        Pupil pupil = new Pupil(this, nodes(farthest, deepest + Math.abs(focus)));
        double[][] waves = new double[planes][];
        for (int p = 0; p < planes; p++) {
            waves[p] = pupil.wave(focus - (defocus + (p - planes / 2) * dz));
        }
        float[] values = new float[size[0] * size[1] * planes];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, rows * columns).parallel().forEach(i -> {
            cancellation.check();
            progress.report((double)done.incrementAndGet() / (rows * columns), "point spread function");
            int x = i % columns;
            int y = i / columns;
            double[] means = means(pupil, waves, x, y, voxel, places);
            for (int p = 0; p < planes; p++) {
                for (int corner = 0; corner < 4; corner++) {
                    int column = size[0] / 2 + (corner % 2 == 0 ? x : -x);
                    int row = size[1] / 2 + (corner / 2 == 0 ? y : -y);
                    values[column + size[0] * (row + size[1] * p)] = (float)means[p];
                }
            }
        });
        return values;
    }

    /** For every plane, the mean over the places of a pixel. */
    private static double[] means(Pupil pupil, double[][] waves, int x, int y, double[] voxel, double[] places) {
        double[] means = new double[waves.length];
        for (double dy : places) {
            for (double dx : places) {
                double[] weights = pupil.bessel(Math.hypot((x + dx) * voxel[0], (y + dy) * voxel[1]));
                for (int p = 0; p < means.length; p++) {
                    means[p] += Pupil.intensity(waves[p], weights) / (places.length * places.length);
                }
            }
        }
        return means;
    }

    /** Enough samples of the aperture for the fastest of its waves. */
    private int nodes(double farthest, double deepest) {
        double k = 2 * Math.PI / wavelength;
        double open = openAperture();
        double path = Math.abs(mismatch(open) - mismatch(0));
        double focus = deepest * (immersion.index() - Math.sqrt(Math.max(0, Math.pow(immersion.index(), 2)
            - Math.pow(open * numericalAperture, 2))));
        double periods = k * (path + focus + numericalAperture * farthest) / (2 * Math.PI);
        return (int)Math.min(MOST, FEWEST + PER_PERIOD * periods);
    }

    /** The path difference without moving the focus. */
    double mismatch(double rho) {
        double aperture = numericalAperture * rho;
        return immersion.difference(aperture) + coverGlass.difference(aperture) + sample.difference(aperture);
    }

    /** The immersion's additional thickness at which the point is brightest, by steps that are halved. */
    private double brightest(double farthest, double deepest) {
        if (immersion.index() == immersion.designIndex() && coverGlass.equals(Medium.asDesigned(coverGlass.index(), coverGlass.thickness()))
            && sample.index() == immersion.index()) {
            return -sample.thickness();
        }
        double paraxial = -(sample.thickness() / sample.index() + (immersion.thickness() / immersion.index()
            - immersion.designThickness() / immersion.designIndex()) + (coverGlass.thickness() / coverGlass.index()
                - coverGlass.designThickness() / coverGlass.designIndex())) * immersion.index();
        double depthOfFocus = immersion.index() * wavelength / (numericalAperture * numericalAperture);
        double reach = Math.abs(paraxial) + 4 * depthOfFocus;
        Pupil pupil = new Pupil(this, nodes(0, Math.abs(paraxial) + reach));
        double[] axis = pupil.bessel(0);
        double best = paraxial;
        for (double step = depthOfFocus / 4; step > depthOfFocus / 4000; step /= 4) {
            double middle = best;
            int count = (int)Math.ceil(Math.min(reach, step == depthOfFocus / 4 ? reach : 6 * step) / step);
            for (int i = -count; i <= count; i++) {
                double moved = middle + i * step;
                if (Pupil.intensity(pupil.wave(moved), axis) > Pupil.intensity(pupil.wave(best), axis)) {
                    best = moved;
                }
            }
        }
        return best;
    }
}
