package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.method.Recipe;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Weights;

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
    private final Setbacks setbacks;
    private final IntFunction<Weights> starts;
    private int restarts;
    private int step;
    private double lastCheckpoint;

    /**
     * @param checkpoint where the state is kept; a training that is there already is continued
     * @param starts random weights, by the number of restarts
     */
    Training(TrainingSet set, TrainingGraph graph, Optional<Checkpoint> checkpoint, IntFunction<Weights> starts) {
        this.plan = set.plan();
        this.set = set;
        this.graph = graph;
        this.checkpoint = checkpoint;
        Optional<TrainingState> state = checkpoint.filter(Checkpoint::exists).map(Checkpoint::read);
        state.ifPresent(s -> graph.restore(s.variables()));
        this.step = state.map(TrainingState::step).orElse(0);
        this.losses = new ArrayList<>(state.map(TrainingState::losses).orElse(List.of()));
        this.best = state.map(TrainingState::best).orElse(Best.NONE);
        this.restarts = state.map(TrainingState::restarts).orElse(0);
        this.setbacks = new Setbacks(plan, set.validation(), set.scatter());
        this.starts = starts;
        this.clock = new Clock(plan.budget(), step, state.map(TrainingState::seconds).orElse(0.0));
        this.lastCheckpoint = clock.seconds();
    }

    /** Trains to the end, if need be in several attempts. */
    Best run(TrainingListener listener, Cancellation cancellation) {
        Optional<String> setback = attempt(listener, cancellation);
        while (setback.isPresent()) {
            restart(setback.get(), listener);
            setback = attempt(listener, cancellation);
        }
        if (best.isNone()) {
            validate();
        }
        return best;
    }

    /** Trains until the budget is used up. @return what went wrong, if so */
    private Optional<String> attempt(TrainingListener listener, Cancellation cancellation) {
        try (BatchStream batches = new BatchStream(set.batches(), step + 1)) {
            boolean over = isOver();
            while (!over) {
                cancellation.check();
                step++;
                double trainingLoss = graph.learn(batches.next(), step, learningRate(), progress(step), share());
                boolean validated = step % plan.recipe().validationInterval() == 0 && Double.isFinite(trainingLoss);
                double validationLoss = validated ? validate() : Double.NaN;
                Optional<String> setback = setbacks.after(step, trainingLoss, validated, validationLoss, best.loss());
                if (setback.isPresent() && restarts < Setbacks.MOST) {
                    return setback;
                }
                finite(trainingLoss);
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
        return Optional.empty();
    }

    /** Begins anew from other weights, with half the learning rate. */
    private void restart(String setback, TrainingListener listener) {
        restarts++;
        listener.note(setback + " It was started anew with half the learning rate (attempt " + (restarts + 1) + " of " + (Setbacks.MOST + 1)
            + ").", true);
        step = 0;
        losses.clear();
        best = Best.NONE;
        graph.reset(starts.apply(restarts));
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
        double loss = graph.evaluate(set.validation());
        losses.add(loss);
        if (best.isNone() || loss < best.loss() || !plan.objective().isRanking()) {
            best = new Best(step, loss, graph.averaged());
        }
        return loss;
    }

    /** NB: before the validation at the end, which a longer training would not have. */
    private void save() {
        checkpoint.ifPresent(c -> c.write(new TrainingState(step, losses, best, clock.seconds(), graph.state(), restarts)));
        lastCheckpoint = clock.seconds();
    }

    private double learningRate() {
        Recipe recipe = plan.recipe();
        double warmUp = recipe.warmUp() == 0 ? 1 : Math.min(1, (double)step / recipe.warmUp());
        return warmUp * Math.scalb(recipe.learningRate(), -restarts) * recipe.schedule().factor(progress(step - 1), losses);
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
            throw new RestorationException(Kind.TRAINING, "Training diverged: the loss is not a number after " + step + " steps, also when it was started anew.",
                "Choose a smaller learning rate, and check that the images contain no extreme values.");
        }
        return loss;
    }
}
