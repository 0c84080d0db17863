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
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.NoiseAnalysis;
import org.selfscope.image.analyze.PhotonTransfer;
import org.selfscope.image.block.Block;
import org.selfscope.image.random.CounterRandom;

import net.imglib2.img.array.ArrayImgs;

/**
 * The noise of every pixel of a block, by its brightness: along the line of photon transfer that the analysis of the block finds, but never
 * more than the residuals of J-invariant estimates, which are noise and error.
 *
 * @param deviations standard deviation of the noise of each pixel
 * @param correlation of the noise of neighbours 1, 2... pixels apart, along each dimension
 */
record LocalNoise(float[] deviations, List<double[]> correlation) {

    /** Of brightness, with as many pixels each. */
    private static final int LEVELS = 32;

    private static final List<AxisType> AXES = List.of(AxisType.X, AxisType.Y, AxisType.Z);

    /** @param estimates J-invariant ones of the block */
    static LocalNoise of(Block block, float[] estimates, Cancellation cancellation) {
        Optional<ChannelNoise> noise = analysed(block, cancellation);
        List<double[]> correlation = noise.map(n -> List.of(n.alongX().certain(), n.alongY().certain())).orElse(List.of());
        return new LocalNoise(deviations(block, estimates, noise.map(ChannelNoise::transfer)
            .filter(t -> t.gain().isKnown() && t.intercept().isKnown())), correlation);
    }

    private static float[] deviations(Block block, float[] estimates, Optional<PhotonTransfer> transfer) {
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
        float[] deviations = new float[estimates.length];
        for (int i = 0; i < deviations.length; i++) {
            double most = sums[levels[i]] / counts[levels[i]];
            float estimate = estimates[i];
            deviations[i] = (float)Math.sqrt(transfer.map(t -> Math.min(most, t.variance(estimate))).orElse(most));
        }
        return deviations;
    }

    /** Empty if the block is too small, or not a plane or a volume. */
    private static Optional<ChannelNoise> analysed(Block block, Cancellation cancellation) {
        int[] size = block.size();
        if (size.length < 2 || size.length > AXES.size()) {
            return Optional.empty();
        }
        Image image = new Image(ArrayImgs.floats(block.values(), Arrays.stream(size).asLongStream().toArray()),
            AXES.subList(0, size.length).stream().map(Axis::of).toList(), "", "");
        try {
            return Optional.of(new NoiseAnalysis(OptionalDouble.empty(), Optional.empty()).of(image, Progress.NONE, cancellation).get(0));
        } catch (RestorationException e) {
            return Optional.empty();
        }
    }

    /**
     * Random noise like that of the block.
     *
     * @param seed of the draw
     */
    float[] draw(int[] size, long seed) {
        CounterRandom random = new CounterRandom(seed);
        float[] noise = new float[deviations.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float)random.normal(i);
        }
        int stride = 1;
        for (int d = 0; d < size.length; d++) {
            if (d < correlation.size() && correlation.get(d)[0] != 0) {
                noise = SharedNoise.along(noise, size[d], stride, SharedNoise.kernel(correlation.get(d)));
            }
            stride *= size[d];
        }
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= deviations[i];
        }
        return noise;
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
