package org.selfscope.image.noise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;

/**
 * How the noise of neighbours is mixed, as by resampling, slow electronics of a scanning detector, or afterglow from frame to frame. White
 * noise n with variances v becomes {@code sum_j k_j n(p - j)}, where k is the product of one kernel along each axis. So the mean stays, the
 * variance becomes {@code sum_j k_j² v(p - j)}, and the covariance of two pixels a distance d apart
 * {@code sum_j k_j k_(j + d) v(p - j)}. The squares of the kernel add up to 1: where v is constant, the variance stays as it is.
 *
 * @param kernel odd number of weights, of any scale
 * @param axes along which noise is mixed
 */
public record NoiseCorrelation(List<Double> kernel, Set<AxisType> axes) {

    /** Noise stays white. */
    public static final NoiseCorrelation NONE = new NoiseCorrelation(List.of(1.0), Set.of());

    private static final int LONGEST = 101;

    public NoiseCorrelation {
        double energy = kernel.stream().mapToDouble(k -> k * k).sum();
        if (kernel.size() % 2 == 0 || kernel.size() > LONGEST || !(energy > 0 && Double.isFinite(energy))) {
            throw new RestorationException(RestorationException.Kind.SETTING, "Noise cannot be mixed with the weights " + kernel + ".",
                "Choose an odd number of finite weights, at most " + LONGEST + ", that are not all 0.");
        }
        kernel = kernel.stream().map(k -> k / Math.sqrt(energy)).toList();
        axes = axes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(axes));
    }

    /**
     * Noise that is mixed with the weights of a Gaussian. Two pixels at a distance d along an axis have a correlation of about
     * {@code exp(-d² / (4 sigma²))}.
     *
     * @param sigma standard deviation in samples; above 0, at most 10
     */
    public static NoiseCorrelation gaussian(double sigma, AxisType... axes) {
        if (!(sigma > 0 && sigma <= 10)) {
            throw new RestorationException(RestorationException.Kind.SETTING, "Noise is mixed over " + sigma + " pixels.",
                "Choose a standard deviation above 0 and at most 10 pixels.");
        }
        int radius = (int)Math.ceil(3 * sigma);
        List<Double> kernel = new ArrayList<>();
        for (int i = -radius; i <= radius; i++) {
            kernel.add(StrictMath.exp(-i * i / (2 * sigma * sigma)));
        }
        return new NoiseCorrelation(kernel, Set.of(axes));
    }

    boolean isNone() {
        return axes.isEmpty() || kernel.size() == 1;
    }

    /** Samples to each side that are mixed along an axis. */
    int reach(AxisType axis) {
        return axes.contains(axis) ? kernel.size() / 2 : 0;
    }

    /** The weight of a neighbour along an axis. @param offset -reach..reach */
    double weight(AxisType axis, int offset) {
        return axes.contains(axis) ? kernel.get(kernel.size() / 2 + offset) : 1;
    }

    /** Correlation of two samples a distance apart along one of the axes, where the variance is constant. */
    public double coefficient(int distance) {
        double sum = 0;
        for (int i = 0; i + Math.abs(distance) < kernel.size(); i++) {
            sum += kernel.get(i) * kernel.get(i + Math.abs(distance));
        }
        return sum;
    }
}
