package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;

/**
 * Masked pixels that are drawn once, before training, and never are training targets. Their values still are inputs of their neighbours, as
 * published: it is no independent test set.
 */
final class Validation {

    /** With the default recipe about a twentieth of the work of the steps between two validations. */
    private static final int MOST_PIXELS = 1 << 16;

    private Validation() {
    }

    /** Draws the batch and reserves its targets in the source. @param fraction most of the pixels that may be reserved */
    static Batch draw(PatchSource source, Sampler sampler, double fraction, RandomGenerator random) {
        int side = source.side();
        int count = (int)Math.max(1, Math.min(MOST_PIXELS, source.size()) / (side * side));
        double share = fraction * source.size() / (sampler.density() * count * side * side);
        Batch batch;
        do {
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                PatchSource.Place place = source.draw(random);
                Sample sample = sampler.sample(source.cut(place).values(), side, random.nextInt(sampler.draws()));
                reserve(sample, source, place, share, random);
                samples.add(sample);
            }
            batch = Batch.of(samples, side);
        } while (!batch.isUsable());
        return batch;
    }

    private static void reserve(Sample sample, PatchSource source, PatchSource.Place place, double share, RandomGenerator random) {
        float[] weight = sample.weight();
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0 && random.nextDouble() < share) {
                source.reserve(place, i);
            } else {
                weight[i] = 0;
            }
        }
    }
}
