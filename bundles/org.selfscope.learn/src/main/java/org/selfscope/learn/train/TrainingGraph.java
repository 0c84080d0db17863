package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.selfscope.learn.graph.Blur;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.gradient.Gradients;
import org.selfscope.learn.graph.MapArray;
import org.selfscope.learn.graph.TensorLayers;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.TrainedNorm;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.objective.Evaluation;
import org.selfscope.learn.objective.Loss;
import org.selfscope.learn.objective.Scatter;
import org.selfscope.learn.optimizer.Adam;
import org.selfscope.learn.optimizer.MovingAverage;
import org.selfscope.learn.sampler.Pass;
import org.selfscope.learn.sampler.Sample;
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
    private final Blur blur;
    private final List<Scatter> scatter;
    private final Map<String, Operand<TFloat32>> maps = new TreeMap<>();
    private final Placeholder<TFloat32> progress;
    private final Variables weights;
    private final Operand<TFloat32> trainingLoss;
    private final Operand<TFloat32> validationLoss;
    private final Adam adam;
    private final MovingAverage average;
    private final List<Op> updates = new ArrayList<>();

    TrainingGraph(TrainingSet set, Architecture architecture, Weights start, Compute compute) {
        TrainingPlan plan = set.plan();
        Batch example = set.validation(); // NB: tells the channels of maps
        this.computation = new Computation(compute);
        this.architecture = architecture;
        this.scatter = set.scatter();
        Ops tf = computation.tf();
        List<Pass> passes = plan.objective().passes();
        Set<String> fed = new TreeSet<>(plan.objective().maps());
        fed.addAll(List.of(Sample.TARGET, Sample.WEIGHT));
        passes.forEach(pass -> fed.add(pass.input()));
        fed.forEach(name -> maps.put(name, placeholder(example.maps().get(name))));
        progress = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        weights = new Variables(computation, "weights", start.shapes());
        Loss loss = Loss.of(plan.objective(), plan.sampler());
        TrainedNorm norm = new TrainedNorm();
        blur = Blur.of(tf, plan.forwardModel(), example.size());
        trainingLoss = loss.training(evaluation(passes, new TensorLayers(tf, weights::read, norm)), progress);
        List<Operand<TFloat32>> reads = weights.trained().stream().map(weights::read).toList();
        adam = new Adam(computation, weights, Gradients.of(tf, trainingLoss, reads), plan.recipe().adam());
        updates.addAll(adam.updates());
        updates.addAll(norm.updates(tf, weights));
        average = new MovingAverage(computation, weights, List.copyOf(updates));
        updates.addAll(average.updates());
        validationLoss = loss.validation(evaluation(passes, new TensorLayers(tf, average.averages()::read)));
        reset(start);
    }

    /** Begins anew. */
    void reset(Weights start) {
        weights.assign(start);
        average.averages().assign(start);
        adam.reset();
    }

    private Placeholder<TFloat32> placeholder(MapArray example) {
        long[] shape = example.shape();
        for (int i = 0; i < shape.length - 1; i++) {
            shape[i] = Shape.UNKNOWN_SIZE;
        }
        return computation.tf().placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    }

    private Evaluation evaluation(List<Pass> passes, TensorLayers layers) {
        Ops tf = computation.tf();
        Map<String, Operand<TFloat32>> restored = new HashMap<>();
        for (Pass pass : passes) {
            Operand<TFloat32> output = architecture.apply(layers, maps.get(pass.input()));
            restored.put(pass.input(), pass.gradient() ? output : tf.stopGradient(output));
        }
        Map<String, Operand<TFloat32>> predictions = new HashMap<>();
        restored.forEach((pass, output) -> predictions.put(pass, blur.apply(output)));
        return new Evaluation(tf, restored, predictions, maps, scatter);
    }

    /**
     * Learns from a batch.
     *
     * @param step from 1
     * @param done part of the steps done, with this one
     * @param share of the new weights in the average
     * @return the loss before the step
     */
    double learn(Batch batch, int step, double learningRate, double done, double share) {
        Map<Operand<TFloat32>, TFloat32> feeds = feeds(batch);
        feeds.putAll(adam.feeds(step, learningRate));
        feeds.put(average.share(), Tensors.scalar(share));
        feeds.put(progress, Tensors.scalar(done));
        return scalar(feeds, trainingLoss, updates);
    }

    /** The loss of the averaged weights. */
    double evaluate(Batch batch) {
        return scalar(feeds(batch), validationLoss, List.of());
    }

    /** A copy of the averaged weights. */
    Weights averaged() {
        return average.averages().fetch();
    }

    /** A copy of all that a step changes. */
    List<Weights> state() {
        return variables().stream().map(Variables::fetch).toList();
    }

    /** The shapes of all that a step changes, as in {@link #state()}; the weights first. */
    List<List<WeightShape>> shapes() {
        return variables().stream().map(Variables::shapes).toList();
    }

    /** Goes back to a state. */
    void restore(List<Weights> state) {
        for (int i = 0; i < state.size(); i++) {
            variables().get(i).assign(state.get(i));
        }
    }

    private List<Variables> variables() {
        List<Variables> all = new ArrayList<>(List.of(weights, average.averages()));
        all.addAll(adam.state());
        return all;
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
        maps.forEach((name, placeholder) -> feeds.put(placeholder, batch.maps().get(name).tensor()));
        return feeds;
    }

    @Override
    public void close() {
        computation.close();
    }
}
