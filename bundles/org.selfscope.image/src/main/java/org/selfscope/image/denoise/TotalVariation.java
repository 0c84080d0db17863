package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;

/**
 * The image u that minimises {@code 1/2 |u - f|² + weight TV(u)}, where TV is the sum of the lengths of the gradients of all pixels, by
 * forward differences, 0 beyond the border (Rudin, Osher and Fatemi, Physica D 60, 1992). For images of flat pieces.
 * <p>
 * With a finite length, gradients g below {@code weight/length²} cost {@code length² g²/2} instead, the others as much less (P. J. Huber, Annals
 * of Mathematical Statistics 35, 1964): they are smoothed over about that length, and edges are kept, so that slopes do not become stairs. For
 * images that a microscope has blurred.
 * <p>
 * Found by the fast gradient projection on the dual problem (Beck and Teboulle, IEEE Transactions on Image Processing 18, 2009), with less
 * momentum where smoothing makes the problem strongly convex. It ends when the gap between the primal and the dual objective proves that the
 * distance from the exact minimiser is at most a part of the distance from the noisy image, which is the noise if the weight is right: so the
 * result depends on the weight and the length alone.
 *
 * @param weight in grey values; above 0
 * @param length in pixels; above 0, infinite for total variation as published
 * @param tolerance largest root mean square distance from the minimiser, in those of the noisy image; above 0
 * @param iterations at most; at least 1
 */
public record TotalVariation(double weight, double length, double tolerance, int iterations) implements Denoiser {

    /** What the gap proves; the distance itself is a third of it, and the error 0.02 dB from that of the minimiser. */
    public static final double TOLERANCE = 0.1;

    /** Where smoothing makes the distance as large as what is proven, but little time is needed. */
    private static final double SMOOTH_TOLERANCE = 0.05;

    /** Far more than the tolerance needs, unless the weight is absurd. */
    public static final int ITERATIONS = 2000;

    /** Iterations between two looks at the gap. */
    private static final int CHECK = 8;

    public TotalVariation {
        Parameter.requirePositive("weight of the total variation", weight);
        Parameter.requirePositive("tolerance of the total variation", tolerance);
        if (!(length > 0)) {
            Parameter.requirePositive("length of the total variation", length);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("There must be at least one iteration.");
        }
    }

    /** As published. */
    public TotalVariation(double weight) {
        this(weight, Double.POSITIVE_INFINITY, TOLERANCE, ITERATIONS);
    }

    /** With the usual tolerance. */
    public TotalVariation(double weight, double length) {
        this(weight, length, SMOOTH_TOLERANCE, ITERATIONS);
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        return denoise(new DualField(block, weight, length), cancellation);
    }

    /** From where a dual variable of the same block was left with another weight. */
    float[] denoise(DualField dual, Cancellation cancellation) {
        dual.weigh(weight);
        double root = Math.sqrt(dual.concavity());
        double most = (1 - root) / (1 + root);
        double momentum = 1;
        for (int i = 1; i <= iterations; i++) {
            cancellation.check();
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            dual.ascend((float)Math.min(most, (momentum - 1) / next));
            momentum = next;
            if (i % CHECK == 0 && dual.gap() <= tolerance * tolerance * dual.removed()) {
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
            sum += difference * difference / 2 + cost(Math.sqrt(squaredGradient(image, i, size)));
        }
        return sum;
    }

    private double cost(double gradient) {
        double flat = weight / (length * length);
        return gradient < flat ? length * length * gradient * gradient / 2 : weight * (gradient - flat / 2);
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
