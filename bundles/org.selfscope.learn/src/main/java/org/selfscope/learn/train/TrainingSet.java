package org.selfscope.learn.train;

import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * The images of a training, ready to be drawn from.
 *
 * @param batches for training
 * @param validation drawn once; its targets are never training targets
 * @param normalizations one a channel
 * @param symmetries under which the images look like images
 * @param notes what people should know of the images, as sentences
 */
record TrainingSet(Batches batches, Batch validation, List<Normalization> normalizations, SymmetryGroup symmetries,
    List<String> notes) {
    static TrainingSet prepare(TrainingPlan plan, List<Image> images, Support support, Cancellation cancellation) {
        Scenes scenes = new Scenes(plan.framing(), images);
        plan.forwardModel().checkChannels(scenes.channels());
        int[] size = PatchSize.of(plan, support, scenes);
        List<Normalization> normalizations = plan.normalizer().fit(scenes, cancellation);
        PatchSource source = new PatchSource(scenes, normalizations, size, plan.forwardModel().reach(size.length));
        Reserved reserved = new Reserved();
        Batch validation = Validation.draw(plan, source, reserved);
        SymmetryGroup symmetries = ImageSymmetries.of(plan, images, support);
        SymmetryGroup drawn = plan.recipe().symmetries() ? symmetries.and(ImageSymmetries.ofBox(size)) : ImageSymmetries.none(size.length);
        return new TrainingSet(new Batches(plan, source, reserved, drawn.all()), validation, normalizations, symmetries,
            DataLimits.of(plan, scenes, cancellation));
    }

    /** What a loss is multiplied by to be in squared input units; the mean of all channels. */
    double squaredUnit() {
        return normalizations.stream().mapToDouble(n -> n.scale() * n.scale()).average().orElseThrow();
    }
}
