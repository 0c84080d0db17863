package org.selfscope.learn.train;

import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.Scatter;
import org.selfscope.learn.sampler.Sample;

/** The validation loss of the best constant prediction: the mean for squared differences, else the median. */
final class ConstantLoss {
    private ConstantLoss() {
    }

    /** @param scatter one a channel; for the robust distance alone */
    static double of(Distance distance, Batch validation, List<Scatter> scatter) {
        float[] targets = validation.maps().get(Sample.TARGET).values();
        float[] weights = validation.maps().get(Sample.WEIGHT).values();
        int channels = targets.length / weights.length;
        int[] counted = IntStream.range(0, targets.length).filter(i -> weights[i / channels] > 0).toArray();
        double[] sorted = IntStream.of(counted).mapToDouble(i -> targets[i]).sorted().toArray();
        double mean = IntStream.of(counted).mapToDouble(i -> targets[i]).average().orElse(0);
        double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        double squared = IntStream.of(counted).mapToDouble(i -> (targets[i] - mean) * (targets[i] - mean)).average().orElse(0);
        double absolute = IntStream.of(counted).mapToDouble(i -> Math.abs(targets[i] - median)).average().orElse(0);
        return switch (distance) {
            case SQUARED, AUTOMATIC -> squared;
            case ABSOLUTE -> absolute;
            case MIXED -> (squared + absolute) / 2;
            case ROBUST -> IntStream.of(counted).mapToDouble(i -> scatter.get(i % channels).loss(median, targets[i])).average().orElse(0);
        };
    }
}
