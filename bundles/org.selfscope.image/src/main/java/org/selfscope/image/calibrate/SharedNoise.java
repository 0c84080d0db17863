package org.selfscope.image.calibrate;

import org.selfscope.image.tile.Mirror;

/** Makes white noise into noise that neighbours share. */
final class SharedNoise {

    /** Of the kernel, to both sides. */
    private static final int REACH = 8;

    /** Of the frequencies in half a period. */
    private static final int FREQUENCIES = 256;

    private SharedNoise() {
    }

    /**
     * The symmetric kernel whose correlation with itself is the given one, from its centre outwards: that with the square root of the
     * spectrum. The sum of all squares is 1.
     *
     * @param correlation 1, 2... pixels apart; if no noise can have it, that of the noise that comes nearest
     */
    static double[] kernel(double[] correlation) {
        double[] kernel = new double[REACH + 1];
        for (int f = 0; f < FREQUENCIES; f++) {
            double frequency = Math.PI * (f + 0.5) / FREQUENCIES;
            double power = 1;
            for (int k = 1; k <= correlation.length; k++) {
                power += 2 * correlation[k - 1] * StrictMath.cos(k * frequency);
            }
            for (int k = 0; k <= REACH; k++) {
                kernel[k] += Math.sqrt(Math.max(0, power)) * StrictMath.cos(k * frequency) / FREQUENCIES;
            }
        }
        double squares = kernel[0] * kernel[0];
        for (int k = 1; k <= REACH; k++) {
            squares += 2 * kernel[k] * kernel[k];
        }
        for (int k = 0; k <= REACH; k++) {
            kernel[k] /= Math.sqrt(squares);
        }
        return kernel;
    }

    /** Convolves along a dimension; beyond the border lies the mirror image. @param stride distance of neighbours */
    static float[] along(float[] noise, int size, int stride, double[] kernel) {
        float[] shared = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            int place = i / stride % size;
            double sum = kernel[0] * noise[i];
            for (int k = 1; k < kernel.length; k++) {
                int before = (int)Mirror.index(place - (long)k, size) - place;
                int behind = (int)Mirror.index(place + (long)k, size) - place;
                sum += kernel[k] * ((double)noise[i + before * stride] + noise[i + behind * stride]);
            }
            shared[i] = (float)sum;
        }
        return shared;
    }
}
