package org.selfscope.image.psf;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * A Gaussian, sampled at the middle of every voxel.
 *
 * @param lateral standard deviation along X and Y, in µm; above 0
 * @param axial standard deviation along Z, in µm; above 0
 */
public record GaussianPsf(double lateral, double axial) implements PsfModel {

    /** Samples in a standard deviation and standard deviations of half the range, for the light that is cut off. */
    private static final int FINE = 64;

    private static final int RANGE = 8;

    public GaussianPsf {
        if (!(lateral > 0 && axial > 0 && Double.isFinite(lateral) && Double.isFinite(axial))) {
            throw new RestorationException(Kind.SETTING, "The standard deviations of the Gaussian are " + lateral + " and " + axial + " µm.",
                "Set them to numbers above 0.");
        }
    }

    @Override
    public Sampled sample(double[] voxel, int[] size, Progress progress, Cancellation cancellation) {
        PsfModel.check(voxel, size);
        cancellation.check();
        double[][] factor = new double[size.length][];
        double inside = 1;
        for (int d = 0; d < size.length; d++) {
            double sigma = (d < 2 ? lateral : axial) / voxel[d];
            factor[d] = new double[size[d]];
            for (int i = 0; i < size[d]; i++) {
                double x = (i - size[d] / 2) / sigma;
                factor[d][i] = StrictMath.exp(-x * x / 2);
            }
            inside *= inside(size[d] / 2. / sigma);
        }
        float[] values = new float[PsfImage.length(size)];
        for (int i = 0; i < values.length; i++) {
            double product = 1;
            int rest = i;
            for (int d = 0; d < size.length; d++) {
                product *= factor[d][rest % size[d]];
                rest /= size[d];
            }
            values[i] = (float)product;
        }
        return new Sampled(new Psf(values, size), 1 - inside);
    }

    /** The part of a normal distribution that is less than some standard deviations from its mean, by the midpoint rule. */
    private static double inside(double deviations) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < RANGE * FINE; i++) {
            double x = (i + 0.5) / FINE;
            double density = StrictMath.exp(-x * x / 2);
            total += density;
            sum += density * Math.max(0, Math.min(1, deviations * FINE - i));
        }
        return sum / total;
    }
}
