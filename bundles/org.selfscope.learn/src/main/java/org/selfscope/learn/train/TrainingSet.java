package org.selfscope.learn.train;

import java.util.List;
import java.util.random.RandomGenerator;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.method.Recipe;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;

/**
 * The images of a training, ready to be drawn from.
 *
 * @param source of training patches
 * @param validation drawn once; its targets are reserved in the source
 */
record TrainingSet(PatchSource source, Batch validation, Normalization normalization) {

    static TrainingSet prepare(TrainingPlan plan, List<Image> images, Support support, RandomGenerator random, Cancellation cancellation) {
        Framing framing = new Framing(plan.axes());
        Recipe recipe = plan.recipe();
        List<Plane> planes = images.stream().flatMap(image -> framing.planes(image).stream()).toList();
        int side = PatchSize.of(recipe.patch(), support, planes);
        Normalization normalization = plan.normalizer().fit(planes, cancellation);
        PatchSource source = new PatchSource(planes, normalization, side);
        return new TrainingSet(source, Validation.draw(source, plan.sampler(), recipe.validationFraction(), random), normalization);
    }

    /** What a loss is multiplied by to be in squared input units. */
    double squaredUnit() {
        return normalization.scale() * normalization.scale();
    }
}
