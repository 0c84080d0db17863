package org.selfscope.image.psf;

import java.util.Arrays;

import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Lattice;
import org.selfscope.image.RestorationException;

/**
 * A point spread function: how the light of one point is distributed over the samples around it. Not negative, with a sum of 1, and an odd
 * number of samples along each axis, so that the sample in the middle is the point itself. Immutable.
 * <p>
 * Arrays with an even number of samples along an axis have no middle. Sample {@code size / 2} is taken as the point, as in arrays that are
 * shifted for Fourier transforms, and a sample of 0 is added behind the last one.
 */
public final class Psf {

    private final float[] weights;

    private final int[] size;

    /**
     * Scales the values to a sum of 1.
     *
     * @param values first dimension fastest; not negative, finite, not all 0
     * @param size along each axis, at least 1
     * @throws RestorationException of kind IMAGE if that is no point spread function
     */
    public Psf(float[] values, int... size) {
        if (size.length == 0 || Arrays.stream(size).anyMatch(s -> s < 1) || Lattice.dense(size).length() != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill a block of " + Arrays.toString(size) + ".");
        }
        double sum = Light.sum(values);
        this.size = Arrays.stream(size).map(s -> s + 1 - s % 2).toArray();
        this.weights = new float[Math.toIntExact(Lattice.dense(this.size).length())];
        long[] rows = new Lattice(size, Lattice.strides(this.size)).rows();
        for (int row = 0; row < rows.length; row++) {
            for (int x = 0; x < size[0]; x++) {
                weights[(int)rows[row] + x] = (float)(Math.max(0, values[row * size[0] + x]) / sum);
            }
        }
    }

    /**
     * The point spread function that an image shows.
     *
     * @param image with the axes X and Y, or X, Y and Z, in any order, and no other with more than one sample
     * @return its axes are X, Y, and Z if the image has more than one sample along it
     * @throws RestorationException of kind IMAGE if that is no point spread function; it names the image
     */
    public static Psf of(Image image) {
        Image spatial = PsfImage.spatial(image);
        try {
            return new Psf(Floats.of(spatial), Arrays.stream(spatial.dimensions()).mapToInt(Math::toIntExact).toArray());
        } catch (RestorationException e) {
            throw new RestorationException(e.kind(), "The image \"" + image.name() + "\" is no point spread function. " + e.getMessage(),
                e.resolution(), e);
        }
    }

    /** Number of axes. */
    public int dimensions() {
        return size.length;
    }

    /** Size along each axis: odd. */
    public int[] size() {
        return size.clone();
    }

    /** Samples on either side of the one in the middle, along each axis. */
    public int[] radius() {
        return Arrays.stream(size).map(s -> s / 2).toArray();
    }

    /** A copy of the weights, first dimension fastest; their sum is 1. */
    public float[] weights() {
        return weights.clone();
    }

    /** The weight at a position, which counts from the first sample; 0 outside. */
    public float at(int... position) {
        int index = 0;
        for (int d = size.length - 1; d >= 0; d--) {
            if (position[d] < 0 || position[d] >= size[d]) {
                return 0;
            }
            index = index * size[d] + position[d];
        }
        return weights[index];
    }

    /** How far the centre of mass lies behind the sample in the middle, along each axis, in samples: an image is shifted by so much. */
    public double[] shift() {
        double[] shift = new double[size.length];
        for (int i = 0; i < weights.length; i++) {
            int rest = i;
            for (int d = 0; d < size.length; d++) {
                shift[d] += weights[i] * (double)(rest % size[d] - size[d] / 2);
                rest /= size[d];
            }
        }
        return shift;
    }

    /**
     * Full width at half maximum along an axis through the middle, in samples, by linear interpolation; of the part around the middle where
     * values are above half of the value there. NaN if the array is too small for it.
     */
    public double width(int d) {
        return half(d, 1) + half(d, -1);
    }

    private double half(int d, int direction) {
        int[] position = radius();
        float middle = at(position);
        float before = middle;
        for (int i = 1; i <= size[d] / 2; i++) {
            position[d] += direction;
            float value = at(position);
            if (value < middle / 2) {
                return i - 1 + (before - middle / 2) / (double)(before - value);
            }
            before = value;
        }
        return Double.NaN;
    }

    /** The part of the light that falls outside a smaller array with the same middle. @param radius along each axis; at least 0 */
    public double outside(int... radius) {
        double outside = 0;
        for (int i = 0; i < weights.length; i++) {
            int rest = i;
            boolean out = false;
            for (int d = 0; d < size.length; d++) {
                out |= Math.abs(rest % size[d] - size[d] / 2) > radius[d];
                rest /= size[d];
            }
            outside += out ? weights[i] : 0;
        }
        return outside;
    }

    /**
     * The middle of this point spread function, scaled to a sum of 1 anew.
     *
     * @param radius along each axis, at least 0; larger ones than the own change nothing
     */
    public Psf cropped(int... radius) {
        int[] cropped = new int[size.length];
        Arrays.setAll(cropped, d -> 2 * Math.min(radius[d], size[d] / 2) + 1);
        long[] strides = Lattice.strides(size);
        int first = 0;
        for (int d = 0; d < size.length; d++) {
            first += (size[d] - cropped[d]) / 2 * (int)strides[d];
        }
        long[] rows = new Lattice(cropped, strides).rows();
        float[] values = new float[rows.length * cropped[0]];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(weights, first + (int)rows[row], values, row * cropped[0], cropped[0]);
        }
        return new Psf(values, cropped);
    }

    /** The smallest middle outside of which at most a part of the light falls: margins are cut off step by step where least light is lost. */
    public Psf trimmed(double loss) {
        int[] radius = radius();
        while (true) {
            int best = -1;
            double least = loss;
            for (int d = 0; d < radius.length; d++) {
                if (radius[d] > 0) {
                    radius[d]--;
                    double lost = outside(radius);
                    radius[d]++;
                    if (lost <= least) {
                        best = d;
                        least = lost;
                    }
                }
            }
            if (best < 0) {
                return cropped(radius);
            }
            radius[best]--;
        }
    }

    /** Whether it is the same when mirrored along all axes at once, up to a part of its largest weight. */
    public boolean isPointSymmetric(double tolerance) {
        float most = 0;
        float difference = 0;
        for (int i = 0; i < weights.length; i++) {
            most = Math.max(most, weights[i]);
            difference = Math.max(difference, Math.abs(weights[i] - weights[weights.length - 1 - i]));
        }
        return difference <= tolerance * most;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Psf psf && Arrays.equals(size, psf.size) && Arrays.equals(weights, psf.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(size) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "point spread function of " + Arrays.toString(size) + " samples";
    }
}
