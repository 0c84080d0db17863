package org.selfscope.learn.train;

import java.util.List;
import java.util.stream.Stream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.objective.Scatter;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * The images of a training, ready to be drawn from.
 *
 * @param batches for training
 * @param validation drawn once; its targets are never training targets
 * @param normalizations one a channel
 * @param symmetries under which the images look like images
 * @param scatter how the data scatter around what is predicted; one a channel, or empty if the loss need not know
 * @param notes what people should know of the images, as sentences
 */
record TrainingSet(Batches batches, Batch validation, List<Normalization> normalizations, SymmetryGroup symmetries, List<Scatter> scatter,
    List<String> notes) {
    static TrainingSet prepare(TrainingPlan planned, List<Image> images, Support support, Cancellation cancellation) {
        Scenes scenes = new Scenes(planned.framing(), images);
        planned.forwardModel().checkChannels(scenes.channels());
        int[] size = PatchSize.of(planned, support, scenes);
        List<Normalization> normalizations = planned.normalizer().fit(scenes, cancellation);
        DataScatter scatter = DataScatter.of(planned, images, normalizations, cancellation);
        TrainingPlan plan = planned.withObjective(planned.objective().withDistance(scatter.distance()));
        PatchSource source = new PatchSource(scenes, normalizations, size, plan.forwardModel().reach(size.length));
        Reserved reserved = new Reserved();
        Batch validation = Validation.draw(plan, source, reserved);
        SymmetryGroup symmetries = ImageSymmetries.of(plan, images, support);
        SymmetryGroup drawn = plan.recipe().symmetries() ? symmetries.and(ImageSymmetries.ofBox(size)) : ImageSymmetries.none(size.length);
        return new TrainingSet(new Batches(plan, source, reserved, drawn.all()), validation, normalizations, symmetries,
            scatter.scatter(), Stream.concat(scatter.note().stream(), DataLimits.of(plan, scenes, cancellation).stream()).toList());
    }

    /** With the distance that the data ask for, if that was left open. */
    TrainingPlan plan() {
        return batches.plan();
    }

    /** What a loss is multiplied by to be in squared input units; the mean of all channels. */
    double squaredUnit() {
        return normalizations.stream().mapToDouble(n -> n.scale() * n.scale()).average().orElseThrow();
    }
}
