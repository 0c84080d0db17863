package org.selfscope.learn.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.FrozenGraph;
import org.selfscope.learn.graph.Precision;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.model.TrainingSummary;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.Weights;
import org.tensorflow.TensorFlow;

/**
 * Trains a network on noisy images alone. Repeatable: the same plan and images give the same weights, bit by bit, on the same machine,
 * unless the budget is one of time.
 */
public final class Trainer {

    /** Far from the seeds that people choose. */
    private static final long OTHER_START = 1L << 32;

    private final Device device;

    public Trainer(Device device) {
        this.device = device;
    }

    /** Trains and stores the best weights, without keeping a state from which the training could be continued. */
    public ModelDescription train(TrainingPlan plan, List<Image> images, Path modelFolder, TrainingListener listener,
        Cancellation cancellation) {
        return train(plan, images, modelFolder, Optional.empty(), listener, cancellation);
    }

    /**
     * Trains and stores the best weights.
     *
     * @param images with the axes of the plan; along all other axes they are taken apart into scenes, which count as images of their own
     * @param modelFolder written at the end, or not at all; replaced if it exists
     * @param checkpointFolder where the state of the training is kept, every few minutes and at the end. If there is one already, of a
     *            training that differs in its budget at most, that training is continued: with the same bits as if it had never ended,
     *            unless learning rate or loss depend on the maximum of steps
     * @param listener hears of every step
     * @param cancellation asked before every step
     * @return the description that was stored
     * @throws RestorationException of kind IMAGE if an image does not fit, TRAINING if the loss diverges, MEMORY, FILE, and SETTING if the
     *             state is that of another training, or the processor is not made for the precision
     */
    public ModelDescription train(TrainingPlan plan, List<Image> images, Path modelFolder, Optional<Path> checkpointFolder,
        TrainingListener listener, Cancellation cancellation) {
        int channels = new Scenes(plan.framing(), images).channels();
        Architecture architecture = Architecture.of(plan.network(),
            new Signature(plan.framing().dimensions(), plan.framing().inputs(channels) + plan.sampler().extraChannels(), channels));
        TrainingSet set = TrainingSet.prepare(plan, images, architecture.support(), cancellation);
        Compute compute = compute(plan);
        try (TrainingGraph graph = new TrainingGraph(set, architecture, start(plan, architecture, 0), compute)) {
            Optional<Checkpoint> checkpoint =
                checkpointFolder.map(folder -> new Checkpoint(folder, plan, set.normalizations(), graph.shapes()));
            Training training = new Training(set, graph, checkpoint, attempt -> start(plan, architecture, attempt));
            set.notes().forEach(note -> listener.note(note, false));
            Best best = training.run(listener, cancellation);
            TrainingSummary summary = new TrainingSummary(training.steps(), best.step(), best.loss(), set.squaredUnit(), training.seconds(),
                device.name(), compute.threads(), plan.seed());
            ModelDescription description = describe(plan, architecture, set, summary);
            ModelFolder.write(modelFolder, description, FrozenGraph.of(architecture, best.weights()), best.weights());
            return description;
        }
    }

    private Compute compute(TrainingPlan plan) {
        Precision precision = plan.recipe().precision();
        if (device == Device.CPU && !precision.isFast()) {
            throw new RestorationException(Kind.SETTING, "This processor cannot multiply numbers of reduced precision (it lacks amx_bf16, "
                + "or is not known to have it), so that training with them would be slower.", "Choose single precision.");
        }
        return Compute.of(device, plan.threads()).withPrecision(device == Device.CPU ? precision : Precision.FLOAT32);
    }

    /** @param attempt 0 for the first one */
    private static Weights start(TrainingPlan plan, Architecture architecture, int attempt) {
        return Weights.heNormal(architecture.weights(), new SplittableRandom(plan.seed() + attempt * OTHER_START));
    }

    private static ModelDescription describe(TrainingPlan plan, Architecture architecture, TrainingSet set, TrainingSummary summary) {
        return new ModelDescription(ModelDescription.FORMAT_VERSION, plan.method().code(), plan.framing(),
            architecture.signature().outputs(), architecture.support(), plan.network(), plan.sampler(), plan.forwardModel(),
            set.normalizations(),
            set.symmetries(), summary, plan.inference(), Map.of("TensorFlow", TensorFlow.version()));
    }
}
