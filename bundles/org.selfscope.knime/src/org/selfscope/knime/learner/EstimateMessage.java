package org.selfscope.knime.learner;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.selfscope.image.RestorationException;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.BatchSizeReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.DepthReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.EffortReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.FramesAroundReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.MethodReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.NetworkScaleReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.PatchSizeReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.SpaceReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.StepsReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.ThreadsReference;
import org.selfscope.knime.learner.SelfSupervisedLearnerParameters.WidthReference;
import org.selfscope.learn.estimate.Estimate;
import org.selfscope.learn.method.TrainingPlan;

/** Tells in the dialog, before training, what memory and time it will take. */
final class EstimateMessage implements StateProvider<Optional<TextMessage.Message>> {

    private Supplier<LearningMethod> method;

    private Supplier<Effort> effort;

    private Supplier<Integer> steps;

    private Supplier<Integer> depth;

    private Supplier<Integer> width;

    private Supplier<Integer> batchSize;

    private Supplier<Integer> patchSize;

    private Supplier<Integer> threads;

    private Supplier<Space> space;

    private Supplier<NetworkScale> networkScale;

    private Supplier<Integer> framesAround;

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        method = initializer.computeFromValueSupplier(MethodReference.class);
        effort = initializer.computeFromValueSupplier(EffortReference.class);
        steps = initializer.computeFromValueSupplier(StepsReference.class);
        depth = initializer.computeFromValueSupplier(DepthReference.class);
        width = initializer.computeFromValueSupplier(WidthReference.class);
        batchSize = initializer.computeFromValueSupplier(BatchSizeReference.class);
        patchSize = initializer.computeFromValueSupplier(PatchSizeReference.class);
        threads = initializer.computeFromValueSupplier(ThreadsReference.class);
        space = initializer.computeFromValueSupplier(SpaceReference.class);
        networkScale = initializer.computeFromValueSupplier(NetworkScaleReference.class);
        framesAround = initializer.computeFromValueSupplier(FramesAroundReference.class);
    }

    /** Nothing as long as a setting is out of its range. */
    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        try {
            return Optional.of(message(LearnerPlan.of(parameters(), Optional.empty())));
        } catch (RestorationException e) {
            return Optional.empty();
        }
    }

    private SelfSupervisedLearnerParameters parameters() {
        SelfSupervisedLearnerParameters parameters = new SelfSupervisedLearnerParameters();
        parameters.method = method.get();
        parameters.effort = effort.get();
        parameters.steps = steps.get();
        parameters.networkDepth = depth.get();
        parameters.networkWidth = width.get();
        parameters.batchSize = batchSize.get();
        parameters.patchSize = patchSize.get();
        parameters.threads = threads.get();
        parameters.space = space.get();
        parameters.networkScale = networkScale.get();
        parameters.framesAround = framesAround.get();
        return parameters;
    }

    static Message message(TrainingPlan plan) {
        Estimate estimate = Estimate.of(plan);
        double gigabytes = estimate.trainingMemory(plan) / (double)(1 << 30);
        return new Message(String.format(Locale.ROOT, "About %.1f GB of memory and %s", gigabytes, time(estimate.trainingSeconds(plan))),
            "Memory is that of the worker process, and time that of a processor with nothing else to do; older ones take longer.",
            MessageType.INFO);
    }

    /** As in "30 s", "4 min", "1.5 h". */
    private static String time(double seconds) {
        if (seconds < 100) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 6000 ? Math.round(seconds / 60) + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
