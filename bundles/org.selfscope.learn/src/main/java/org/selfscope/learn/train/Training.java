package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.method.Recipe;
import org.selfscope.learn.method.TrainingPlan;

/** The loop of one training: steps, validates, keeps the best weights, and stops when the budget says so. */
final class Training {
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 120;
    private final TrainingPlan plan;
    private final TrainingSet set;
    private final TrainingGraph graph;
    private final Optional<Checkpoint> checkpoint;
    private final Clock clock;
    private final List<Double> losses;
    private Best best;
    private int step;
    private double lastCheckpoint;

    /** @param checkpoint where the state is kept; a training that is there already is continued */
    Training(TrainingPlan plan, TrainingSet set, TrainingGraph graph, Optional<Checkpoint> checkpoint) {
        this.plan = plan;
        this.set = set;
        this.graph = graph;
        this.checkpoint = checkpoint;
        Optional<TrainingState> state = checkpoint.filter(Checkpoint::exists).map(Checkpoint::read);
        state.ifPresent(s -> graph.restore(s.variables()));
        this.step = state.map(TrainingState::step).orElse(0);
        this.losses = new ArrayList<>(state.map(TrainingState::losses).orElse(List.of()));
        this.best = state.map(TrainingState::best).orElse(Best.NONE);
        this.clock = new Clock(plan.budget(), step, state.map(TrainingState::seconds).orElse(0.0));
        this.lastCheckpoint = clock.seconds();
    }

    /** Trains to the end. */
    Best run(TrainingListener listener, Cancellation cancellation) {
        try (BatchStream batches = new BatchStream(set.batches(), step + 1)) {
            boolean over = isOver();
            while (!over) {
                cancellation.check();
                step++;
                double trainingLoss = finite(graph.learn(batches.next(), step, learningRate(), progress(step), share()));
                boolean validated = step % plan.recipe().validationInterval() == 0;
                double validationLoss = validated ? validate() : Double.NaN;
                over = isOver();
                if (over) {
                    save();
                    validationLoss = validated ? validationLoss : validate();
                } else if (clock.seconds() - lastCheckpoint > SECONDS_BETWEEN_CHECKPOINTS) {
                    save();
                }
                listener.step(new TrainingStep(step, plan.budget().maxSteps(), trainingLoss, validationLoss, best.loss(), best.step(),
                    set.squaredUnit(), clock.seconds(), over ? 0 : clock.secondsLeft(step)));
            }
        }
        if (best.isNone()) {
            validate();
        }
        return best;
    }

    int steps() {
        return step;
    }

    double seconds() {
        return clock.seconds();
    }

    private boolean isOver() {
        int patience = plan.budget().patience();
        boolean impatient = patience > 0 && !best.isNone() && step - best.step() >= patience;
        return step >= plan.budget().maxSteps() || impatient || clock.isOver(step);
    }

    private double validate() {
        double loss = finite(graph.evaluate(set.validation()));
        losses.add(loss);
        if (best.isNone() || loss < best.loss() || !plan.objective().isRanking()) {
            best = new Best(step, loss, graph.averaged());
        }
        return loss;
    }

    /** NB: before the validation at the end, which a longer training would not have. */
    private void save() {
        checkpoint.ifPresent(c -> c.write(new TrainingState(step, losses, best, clock.seconds(), graph.state())));
        lastCheckpoint = clock.seconds();
    }

    private double learningRate() {
        Recipe recipe = plan.recipe();
        double warmUp = recipe.warmUp() == 0 ? 1 : Math.min(1, (double)step / recipe.warmUp());
        return warmUp * recipe.learningRate() * recipe.schedule().factor(progress(step - 1), losses);
    }

    private double progress(int steps) {
        return (double)steps / plan.budget().maxSteps();
    }

    /** Of the new weights in the average, over a part of the steps done, so that the random start is forgotten and no length is chosen. */
    private double share() {
        double part = plan.recipe().averaging();
        return part == 0 ? 1 : Math.min(1, 1 / part / (step - 1 + 1 / part));
    }

    private double finite(double loss) {
        if (!Double.isFinite(loss)) {
            throw new RestorationException(Kind.TRAINING, "Training diverged: the loss is not a number after " + step + " steps.",
                "Choose a smaller learning rate, and check that the images contain no extreme values.");
        }
        return loss;
    }
}
