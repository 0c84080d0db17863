package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.selfscope.learn.gradient.Gradients;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.TensorLayers;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.objective.Objective;
import org.selfscope.learn.optimizer.Adam;
import org.selfscope.learn.optimizer.MovingAverage;
import org.selfscope.learn.sampler.Pass;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The graph of a training: all passes through the network, the objective, its gradient, the optimiser, and the average of the weights. */
final class TrainingGraph implements AutoCloseable {

    private final Computation computation;

    private final Architecture architecture;

    private final Map<String, Placeholder<TFloat32>> inputs = new LinkedHashMap<>();

    private final Placeholder<TFloat32> target;

    private final Placeholder<TFloat32> weight;

    private final Variables weights;

    private final Operand<TFloat32> trainingLoss;

    private final Operand<TFloat32> validationLoss;

    private final Adam adam;

    private final MovingAverage average;

    TrainingGraph(TrainingPlan plan, Weights start, Compute compute) {
        computation = new Computation(compute);
        architecture = Architecture.of(plan.network(), Signature.PLANE);
        Ops tf = computation.tf();
        List<Pass> passes = plan.sampler().passes();
        passes.forEach(pass -> inputs.put(pass.name(), maps()));
        target = maps();
        weight = maps();
        Objective objective = Objective.of(plan.method());
        weights = new Variables(computation, "weights", start.shapes());
        trainingLoss = objective.loss(tf, predictions(passes, weights), target, weight);
        List<Operand<TFloat32>> reads = start.shapes().stream().map(weights::read).toList();
        adam = new Adam(computation, weights, Gradients.of(tf, trainingLoss, reads));
        average = new MovingAverage(computation, weights, adam.updates());
        validationLoss = objective.loss(tf, predictions(passes, average.averages()), target, weight);
        weights.assign(start);
        average.averages().assign(start);
        adam.reset();
    }

    private Placeholder<TFloat32> maps() {
        return computation.tf().placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, 1)));
    }

    private Map<String, Operand<TFloat32>> predictions(List<Pass> passes, Variables variables) {
        Ops tf = computation.tf();
        TensorLayers layers = new TensorLayers(tf, variables::read);
        Map<String, Operand<TFloat32>> predictions = new HashMap<>();
        for (Pass pass : passes) {
            Operand<TFloat32> prediction = architecture.apply(layers, inputs.get(pass.name()));
            predictions.put(pass.name(), pass.gradient() ? prediction : tf.stopGradient(prediction));
        }
        return predictions;
    }

    /**
     * Learns from a batch.
     *
     * @param step from 1
     * @param share of the new weights in the average
     * @return the loss before the step
     */
    double learn(Batch batch, int step, double learningRate, double share) {
        Map<Operand<TFloat32>, TFloat32> feeds = feeds(batch);
        feeds.putAll(adam.feeds(step, learningRate));
        feeds.put(average.share(), Tensors.scalar(share));
        List<Op> targets = new ArrayList<>(adam.updates());
        targets.addAll(average.updates());
        return scalar(feeds, trainingLoss, targets);
    }

    /** The loss of the averaged weights. */
    double evaluate(Batch batch) {
        return scalar(feeds(batch), validationLoss, List.of());
    }

    /** A copy of the averaged weights. */
    Weights averaged() {
        return average.averages().fetch();
    }

    private double scalar(Map<Operand<TFloat32>, TFloat32> feeds, Operand<TFloat32> fetch, List<Op> targets) {
        try (Result result = computation.run(feeds, List.of(fetch), targets)) {
            return ((TFloat32)result.get(0)).getFloat();
        } finally {
            feeds.values().forEach(Tensor::close);
        }
    }

    private Map<Operand<TFloat32>, TFloat32> feeds(Batch batch) {
        Map<Operand<TFloat32>, TFloat32> feeds = new HashMap<>();
        batch.inputs().forEach((pass, values) -> feeds.put(inputs.get(pass), tensor(batch, values)));
        feeds.put(target, tensor(batch, batch.target()));
        feeds.put(weight, tensor(batch, batch.weight()));
        return feeds;
    }

    private static TFloat32 tensor(Batch batch, float[] values) {
        return Tensors.of(values, batch.count(), batch.side(), batch.side(), 1);
    }

    @Override
    public void close() {
        computation.close();
    }
}
