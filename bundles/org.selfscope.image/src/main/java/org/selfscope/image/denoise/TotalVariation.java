package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;

/**
 * The image u that minimises {@code 1/2 |u - f|² + weight TV(u)}, where TV is the sum of the lengths of the gradients of all pixels, by
 * forward differences, 0 beyond the border (Rudin, Osher and Fatemi, Physica D 60, 1992). For images of flat pieces.
 * <p>
 * Found by the fast gradient projection on the dual problem (Beck and Teboulle, IEEE Transactions on Image Processing 18, 2009). It ends
 * when the gap between the primal and the dual objective proves that the root mean square distance from the exact minimiser is at most
 * {@code tolerance * weight}, or after the given number of iterations.
 *
 * @param weight in grey values; above 0
 * @param tolerance of the result in weights; above 0
 * @param iterations at most; at least 1
 */
public record TotalVariation(double weight, double tolerance, int iterations) implements Denoiser {

    /** What the gap proves; the distance itself is then about a twentieth of the weight, which is not seen in an image. */
    public static final double TOLERANCE = 0.15;

    /** Far more than the tolerance needs, unless the weight is absurd. */
    public static final int ITERATIONS = 500;

    /** Iterations between two looks at the gap. */
    private static final int CHECK = 5;

    public TotalVariation {
        Parameter.requirePositive("weight of the total variation", weight);
        Parameter.requirePositive("tolerance of the total variation", tolerance);
        if (iterations < 1) {
            throw new IllegalArgumentException("There must be at least one iteration.");
        }
    }

    /** With the usual tolerance. */
    public TotalVariation(double weight) {
        this(weight, TOLERANCE, ITERATIONS);
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        return denoise(new DualField(block, weight), cancellation);
    }

    /** From where a dual variable of the same block was left with another weight. */
    float[] denoise(DualField dual, Cancellation cancellation) {
        dual.weigh(weight);
        double enough = tolerance * weight * tolerance * weight * dual.pixels() / 2;
        double momentum = 1;
        for (int i = 1; i <= iterations; i++) {
            cancellation.check();
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            dual.ascend((float)((momentum - 1) / next));
            momentum = next;
            if (i % CHECK == 0 && dual.gap() <= enough) {
                break;
            }
        }
        return dual.image();
    }

    /** The objective that is minimised. */
    public double objective(Block noisy, float[] image) {
        int[] size = noisy.size();
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            double difference = (double)image[i] - noisy.values()[i];
            sum += difference * difference / 2 + weight * Math.sqrt(squaredGradient(image, i, size));
        }
        return sum;
    }

    private static double squaredGradient(float[] image, int index, int[] size) {
        double squared = 0;
        int stride = 1;
        for (int s : size) {
            if (index / stride % s < s - 1) {
                double difference = (double)image[index + stride] - image[index];
                squared += difference * difference;
            }
            stride *= s;
        }
        return squared;
    }
}
