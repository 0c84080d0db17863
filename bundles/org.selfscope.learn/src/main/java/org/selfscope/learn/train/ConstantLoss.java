package org.selfscope.learn.train;

import java.util.stream.IntStream;

import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.sampler.Sample;

/** The validation loss of the best constant prediction: the mean for squared differences, else the median. */
final class ConstantLoss {
    private ConstantLoss() {
    }

    static double of(Distance distance, Batch validation) {
        float[] targets = validation.maps().get(Sample.TARGET).values();
        float[] weights = validation.maps().get(Sample.WEIGHT).values();
        int channels = targets.length / weights.length;
        double[] counted = IntStream.range(0, targets.length).filter(i -> weights[i / channels] > 0).mapToDouble(i -> targets[i]).sorted()
            .toArray();
        double mean = IntStream.range(0, counted.length).mapToDouble(i -> counted[i]).average().orElse(0);
        double median = counted.length == 0 ? 0 : counted[counted.length / 2];
        double squared = IntStream.range(0, counted.length).mapToDouble(i -> (counted[i] - mean) * (counted[i] - mean)).average().orElse(0);
        double absolute = IntStream.range(0, counted.length).mapToDouble(i -> Math.abs(counted[i] - median)).average().orElse(0);
        return switch (distance) {
            case SQUARED -> squared;
            case ABSOLUTE -> absolute;
            case MIXED -> (squared + absolute) / 2;
        };
    }
}
