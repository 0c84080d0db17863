package org.selfscope.learn.train;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.method.Recipe;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.sampler.Sample;
import org.selfscope.learn.symmetry.Symmetry;

/** The loop of one training: draws batches, steps, validates, keeps the best weights, and stops when the budget says so. */
final class Training {

    private final TrainingPlan plan;

    private final TrainingSet set;

    private final TrainingGraph graph;

    private final RandomGenerator random;

    private final Clock clock;

    private Best best = new Best(0, Double.NaN, null);

    private int step;

    Training(TrainingPlan plan, TrainingSet set, TrainingGraph graph, RandomGenerator random) {
        this.plan = plan;
        this.set = set;
        this.graph = graph;
        this.random = random;
        this.clock = new Clock(plan.budget());
    }

    /** Trains to the end. */
    Best run(TrainingListener listener, Cancellation cancellation) {
        boolean over = false;
        while (!over) {
            cancellation.check();
            step++;
            double trainingLoss = finite(graph.learn(batch(), step, learningRate(), share()));
            over = step == plan.budget().maxSteps() || clock.isOver();
            double validationLoss = over || step % plan.recipe().validationInterval() == 0 ? validate() : Double.NaN;
            over |= isPatienceOver();
            listener.step(new TrainingStep(step, plan.budget().maxSteps(), trainingLoss, validationLoss, best.loss(), best.step(),
                set.squaredUnit(), clock.seconds(), over ? 0 : clock.secondsLeft(step)));
        }
        return best;
    }

    int steps() {
        return step;
    }

    double seconds() {
        return clock.seconds();
    }

    private double validate() {
        double loss = finite(graph.evaluate(set.validation()));
        if (best.weights() == null || loss < best.loss()) {
            best = new Best(step, loss, graph.averaged());
        }
        return loss;
    }

    private boolean isPatienceOver() {
        int patience = plan.budget().patience();
        return patience > 0 && best.weights() != null && step - best.step() >= patience;
    }

    private Batch batch() {
        Batch batch;
        do {
            List<Sample> samples = Stream.generate(this::sample).limit(plan.recipe().batch()).toList();
            batch = Batch.of(samples, set.source().side());
        } while (!batch.isUsable());
        return batch;
    }

    private Sample sample() {
        Patch patch = set.source().cut(set.source().draw(random));
        Patch turned = plan.recipe().symmetries() ? patch.turned(Symmetry.ALL.get(random.nextInt(Symmetry.ALL.size()))) : patch;
        Sample sample = plan.sampler().sample(turned.values(), set.source().side(), random.nextInt(plan.sampler().draws()));
        for (int i = 0; i < sample.weight().length; i++) {
            sample.weight()[i] *= turned.usable()[i];
        }
        return sample;
    }

    private double learningRate() {
        Recipe recipe = plan.recipe();
        return recipe.learningRate() * recipe.schedule().factor((step - 1.0) / plan.budget().maxSteps());
    }

    /** Over about the last tenth of the steps done, so that the random start is forgotten and no length has to be chosen. */
    private double share() {
        return Math.min(1, 10.0 / (step + 9));
    }

    private double finite(double loss) {
        if (!Double.isFinite(loss)) {
            throw new RestorationException(Kind.TRAINING, "Training diverged: the loss is not a number after " + step + " steps.",
                "Choose a smaller learning rate, and check that the images contain no extreme values.");
        }
        return loss;
    }
}
