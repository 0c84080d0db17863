package org.selfscope.learn.train;

import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.random.CounterRandom;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.sampler.Sampler;
import org.selfscope.learn.symmetry.Symmetry;

/**
 * Makes the batch of each step. It depends on the seed and the number of the step alone, so that batches may be made ahead, and a training
 * may be continued, with the same result.
 *
 * @param symmetries of which one is drawn for each patch
 */
record Batches(TrainingPlan plan, PatchSource source, Reserved reserved, List<Symmetry> symmetries) {
    private static final int MOST_ATTEMPTS = 1000;
    /** The counters after those that {@link PatchSource#draw} uses. */
    private static final int SYMMETRY = 8;
    private static final int DRAW = 9;
    /** Keeps training apart from validation. */
    private static final long STREAM = 1;

    /** @param step from 1 */
    Batch batch(int step) {
        Sampler sampler = plan.sampler();
        CounterRandom random = new CounterRandom(plan.seed()).stream(STREAM).stream(step);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CounterRandom attempted = random.stream(attempt);
            Batch batch = Batch.of(IntStream.range(0, plan.recipe().batch()).mapToObj(i -> sample(attempted.stream(i))).toList(),
                source.size(), sampler.cell(source.size().length), !plan.network().blindSpot().isEmpty());
            if (batch.isUsable()) {
                return batch;
            }
        }
        throw new RestorationException(Kind.IMAGE, "The images are so small that no pixel is left to learn from.",
            "Use larger images, or keep a smaller part of the pixels for validation.");
    }

    private Sample sample(CounterRandom random) {
        Place place = source.draw(random);
        Symmetry symmetry = symmetries.get(random.below(symmetries.size(), SYMMETRY));
        Block patch = symmetry.apply(source.cut(place));
        float[] free = symmetry.apply(new Block(reserved.usable(place), place.size(), 1)).values();
        float[] usable = symmetry.apply(new Block(source.known(place), place.size(), 1)).values();
        for (int i = 0; i < usable.length; i++) {
            usable[i] *= free[i];
        }
        int draw = random.below(plan.sampler().draws(), DRAW);
        return plan.objective().hidesValidation() ? ((BlindSpots)plan.sampler()).sample(patch, usable, kept(free), draw)
            : Framed.sample(plan, patch, usable, draw);
    }

    /** The pixels that are kept for validation. */
    private static int[] kept(float[] free) {
        return IntStream.range(0, free.length).filter(i -> free[i] == 0).toArray();
    }
}
