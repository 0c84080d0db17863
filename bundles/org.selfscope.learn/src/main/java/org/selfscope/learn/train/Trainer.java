package org.selfscope.learn.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.normalize.Normalization;
import org.tensorflow.TensorFlow;

/**
 * Trains a network on noisy images alone. Repeatable: the same plan and images give the same weights, bit by bit, on the same machine, unless
 * the budget is one of time.
 */
public final class Trainer {

    private final Device device;

    public Trainer(Device device) {
        this.device = device;
    }

    /**
     * Trains and stores the best weights.
     *
     * @param images with the axes of the plan; along all other axes they are taken apart into planes, which count as images of their own
     * @param modelFolder written at the end, or not at all; replaced if it exists
     * @param listener hears of every step
     * @param cancellation asked before every step
     * @return the description that was stored
     * @throws RestorationException of kind IMAGE if an image does not fit, TRAINING if the loss diverges, MEMORY, FILE
     */
    public ModelDescription train(TrainingPlan plan, List<Image> images, Path modelFolder, TrainingListener listener,
        Cancellation cancellation) {
        Architecture architecture = Architecture.of(plan.network());
        Support support = architecture.support();
        Framing framing = new Framing(plan.axes());
        List<Plane> planes = images.stream().flatMap(image -> framing.planes(image).stream()).toList();
        int side = PatchSize.of(plan.recipe().patch(), support, planes);
        Normalization normalization = plan.normalizer().fit(planes, cancellation);
        SplittableRandom seeds = new SplittableRandom(plan.seed());
        PatchSource source = new PatchSource(planes, normalization, side);
        Batch validation = Validation.draw(source, plan.sampler(), plan.recipe().validationFraction(), seeds.split());
        Weights start = Weights.heNormal(architecture.weights(), seeds.split());
        Compute compute = Compute.of(device, plan.threads());
        double squaredUnit = normalization.scale() * normalization.scale();
        try (TrainingGraph graph = new TrainingGraph(plan, start, compute)) {
            Training training = new Training(plan, source, validation, graph, seeds.split(), squaredUnit);
            Best best = training.run(listener, cancellation);
            TrainingSummary summary = new TrainingSummary(training.steps(), best.step(), best.loss(), squaredUnit, training.seconds(),
                device.name(), compute.threads(), plan.seed());
            ModelDescription description = new ModelDescription(ModelDescription.FORMAT_VERSION, plan.method().code(), plan.axes(), 1, support,
                plan.network(), plan.sampler(), normalization, summary, plan.inference(), Map.of("TensorFlow", TensorFlow.version()));
            ModelFolder.write(modelFolder, description, FrozenGraph.of(architecture, best.weights()), best.weights());
            return description;
        }
    }
}
