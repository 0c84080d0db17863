package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operation;
import org.tensorflow.Output;

/**
 * Element-wise operations of two tensors that are broadcast to a common shape: the derivative is summed over the axes along which a tensor
 * was repeated.
 *
 * @param first derivative with respect to the first tensor, in the common shape
 * @param second derivative with respect to the second tensor, in the common shape
 */
record BinaryRule(Partial first, Partial second) implements GradientRule {

    /** Derivative of z = a op b with respect to one of them, times the derivative of the loss with respect to z. */
    @FunctionalInterface
    interface Partial {
        Output<?> of(RawOperations graph, Output<?> a, Output<?> b, Output<?> gradient);
    }

    static final BinaryRule ADD = new BinaryRule((g, a, b, dz) -> dz, (g, a, b, dz) -> dz);

    static final BinaryRule SUBTRACT = new BinaryRule((g, a, b, dz) -> dz, (g, a, b, dz) -> g.add("Neg", dz));

    static final BinaryRule MULTIPLY = new BinaryRule((g, a, b, dz) -> g.add("Mul", dz, b), (g, a, b, dz) -> g.add("Mul", dz, a));

    static final BinaryRule DIVIDE = new BinaryRule((g, a, b, dz) -> g.add("RealDiv", dz, b),
        (g, a, b, dz) -> g.add("Neg", g.add("RealDiv", g.add("Mul", dz, a), g.add("Mul", b, b))));

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation operation, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> a = operation.input(0);
        Output<?> b = operation.input(1);
        Operation axes = graph.builder("BroadcastGradientArgs").addInput(graph.shape(a)).addInput(graph.shape(b)).build();
        Map<Integer, Output<?>> result = new TreeMap<>();
        if (wanted.contains(0)) {
            result.put(0, reduce(graph, first.of(graph, a, b, gradients.get(0)), axes.output(0), a));
        }
        if (wanted.contains(1)) {
            result.put(1, reduce(graph, second.of(graph, a, b, gradients.get(0)), axes.output(1), b));
        }
        return result;
    }

    private static Output<?> reduce(RawOperations graph, Output<?> gradient, Output<?> axes, Output<?> like) {
        return graph.add("Reshape", graph.add("Sum", gradient, axes), graph.shape(like));
    }
}
