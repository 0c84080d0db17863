package org.selfscope.image.psf;

import java.util.Arrays;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/** A point spread function by a formula. */
public sealed interface PsfModel permits GaussianPsf, ScalarDiffraction {

    /** Samples that a point spread function may have. */
    long MOST_SAMPLES = 1 << 26;

    /**
     * Samples it.
     *
     * @param voxel distance of samples along X and Y, or X, Y and Z, in µm; above 0
     * @param size along the same axes, odd; 1 along Z or no Z for a plane
     * @param progress told again and again, by several threads
     * @param cancellation asked all the time
     * @throws RestorationException of kind SETTING if size or voxel are out of range
     */
    Sampled sample(double[] voxel, int[] size, Progress progress, Cancellation cancellation);

    /** Samples it silently and without a way to stop. */
    default Sampled sample(double[] voxel, int[] size) {
        return sample(voxel, size, Progress.NONE, Cancellation.NONE);
    }

    /**
     * A sampled point spread function.
     *
     * @param psf with a sum of 1
     * @param outside part of the light of the planes that falls outside of them, and was cut off; 0..1
     */
    record Sampled(Psf psf, double outside) {
    }

    /** @throws RestorationException of kind SETTING if these are no samples of a point spread function */
    static void check(double[] voxel, int[] size) {
        if (size.length != voxel.length || size.length < 2) {
            throw new IllegalArgumentException("A point spread function has 2 or 3 axes with a size and a voxel each.");
        }
        for (int d = 0; d < size.length; d++) {
            if (size[d] < 1 || size[d] % 2 == 0) {
                throw new RestorationException(Kind.SETTING, "The size of the point spread function along " + "XYZ".charAt(d) + " is "
                    + size[d] + ", but a middle is needed.", "Choose an odd number, such as " + Math.max(1, size[d] + 1) + ".");
            }
            if (!(voxel[d] > 0 && Double.isFinite(voxel[d]))) {
                throw new RestorationException(Kind.SETTING, "The distance of samples along " + "XYZ".charAt(d) + " is " + voxel[d] + " µm.",
                    "Choose a number above 0.");
            }
        }
        if (Arrays.stream(size).asDoubleStream().reduce(1, (a, b) -> a * b) > MOST_SAMPLES) {
            throw new RestorationException(Kind.SETTING, "A point spread function of " + Arrays.toString(size) + " samples is too large.",
                "Choose smaller sizes, with at most " + MOST_SAMPLES + " samples in all.");
        }
    }
}
