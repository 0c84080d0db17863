package org.selfscope.image.calibrate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.analyze.PhotonTransfer;
import org.selfscope.image.denoise.Block;

import net.imglib2.img.array.ArrayImgs;

/**
 * The standard deviation of the noise of every pixel of a block, by its brightness: along the line of photon transfer that the analysis of
 * the block finds, but never more than the residuals of J-invariant estimates, which are noise and error.
 */
final class LocalNoise {

    /** Of brightness, with as many pixels each. */
    private static final int LEVELS = 32;

    private static final List<AxisType> AXES = List.of(AxisType.X, AxisType.Y, AxisType.Z);

    private LocalNoise() {
    }

    /** @param estimates J-invariant ones of the block */
    static float[] deviations(Block block, float[] estimates, Cancellation cancellation) {
        float[] sorted = estimates.clone();
        Arrays.parallelSort(sorted);
        double[] sums = new double[LEVELS];
        int[] counts = new int[LEVELS];
        int[] levels = new int[estimates.length];
        for (int i = 0; i < estimates.length; i++) {
            levels[i] = (int)((long)first(sorted, estimates[i]) * LEVELS / estimates.length);
            double residual = (double)block.values()[i] - estimates[i];
            sums[levels[i]] += residual * residual;
            counts[levels[i]]++;
        }
        Optional<PhotonTransfer> transfer = transfer(block, cancellation);
        float[] deviations = new float[estimates.length];
        for (int i = 0; i < deviations.length; i++) {
            double most = sums[levels[i]] / counts[levels[i]];
            float estimate = estimates[i];
            deviations[i] = (float)Math.sqrt(transfer.map(t -> Math.min(most, t.variance(estimate))).orElse(most));
        }
        return deviations;
    }

    /** Empty if the block is too small, or not a plane or a volume. */
    private static Optional<PhotonTransfer> transfer(Block block, Cancellation cancellation) {
        int[] size = block.size();
        if (size.length < 2 || size.length > AXES.size()) {
            return Optional.empty();
        }
        Image image = new Image(ArrayImgs.floats(block.values(), Arrays.stream(size).asLongStream().toArray()),
            AXES.subList(0, size.length).stream().map(Axis::of).toList(), "", "");
        try {
            PhotonTransfer transfer = new NoiseAnalysis(OptionalDouble.empty(), Optional.empty())
                .of(image, Progress.NONE, cancellation).get(0).transfer();
            return Optional.of(transfer).filter(t -> t.gain().isKnown() && t.intercept().isKnown());
        } catch (RestorationException e) {
            return Optional.empty();
        }
    }

    /** The first place of a value among sorted ones, so that equal values are on one level. */
    private static int first(float[] sorted, float value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
