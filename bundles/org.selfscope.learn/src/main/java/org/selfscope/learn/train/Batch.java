package org.selfscope.learn.train;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.selfscope.learn.sampler.Sample;

/**
 * Samples of one size, one after another.
 *
 * @param inputs of each pass
 */
record Batch(int count, int side, Map<String, float[]> inputs, float[] target, float[] weight) {

    static Batch of(List<Sample> samples, int side) {
        Map<String, float[]> inputs = samples.get(0).inputs().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), pass -> joined(samples, sample -> sample.inputs().get(pass))));
        return new Batch(samples.size(), side, inputs, joined(samples, Sample::target), joined(samples, Sample::weight));
    }

    private static float[] joined(List<Sample> samples, Function<Sample, float[]> part) {
        int length = part.apply(samples.get(0)).length;
        float[] all = new float[Math.multiplyExact(length, samples.size())];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(part.apply(samples.get(i)), 0, all, i * length, length);
        }
        return all;
    }

    /** Whether any target counts; without one the loss would be 0 / 0. */
    boolean isUsable() {
        for (float w : weight) {
            if (w > 0) {
                return true;
            }
        }
        return false;
    }
}
