package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.random.CounterRandom;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;

/**
 * Targets that are drawn once, before training, and never are training targets. Their values still are inputs of their neighbours, as
 * published: it is no independent test set.
 */
final class Validation {
    /** With the default recipe about a twentieth of the work of the steps between two validations. */
    private static final int MOST_PIXELS = 1 << 16;
    private static final int MOST_ATTEMPTS = 1000;
    private static final int DRAW = 9;
    private static final int KEEP = 10;
    private static final long STREAM = 2;

    private Validation() {
    }

    /** Draws the batch and reserves the pixels behind its targets. */
    static Batch draw(TrainingPlan plan, PatchSource source, Reserved reserved) {
        CounterRandom random = new CounterRandom(plan.seed()).stream(STREAM);
        int pixels = Block.product(source.size());
        int count = (int)Math.max(1, Math.min(MOST_PIXELS, source.scenes().pixels()) / pixels);
        double targets = plan.sampler().density(source.size().length) * count * pixels;
        double share = plan.recipe().validationFraction() * source.scenes().pixels() / targets;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                samples.add(sample(plan, source, reserved, share, random.stream(attempt).stream(i)));
            }
            Batch batch = Batch.of(samples, source.size(), plan.sampler().cell(source.size().length), !plan.network().blindSpot().isEmpty());
            if (batch.isUsable()) {
                return batch;
            }
        }
        throw new RestorationException(Kind.IMAGE, "The images are so small that no pixel can be kept for validation.",
            "Use larger images, or keep a larger part of the pixels for validation.");
    }

    private static Sample sample(TrainingPlan plan, PatchSource source, Reserved reserved, double share, CounterRandom random) {
        Place place = source.draw(random);
        Sampler sampler = plan.sampler();
        Sample sample = Framed.sample(plan, source.cut(place), source.known(place), random.below(sampler.draws(), DRAW));
        CounterRandom keep = random.stream(KEEP);
        float[] weight = sample.weight();
        for (int i = 0; i < weight.length; i++) {
            weight[i] = keep.uniform(i) < share ? weight[i] : 0;
        }
        reserved.add(place, sampler.counted(sample, place.size()));
        return sample;
    }
}
