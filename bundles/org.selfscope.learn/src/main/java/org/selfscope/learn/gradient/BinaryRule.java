package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
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

    static final BinaryRule MULTIPLY =
        new BinaryRule((g, a, b, dz) -> g.add("Mul", dz, g.conjugate(b)), (g, a, b, dz) -> g.add("Mul", dz, g.conjugate(a)));

    static final BinaryRule DIVIDE = new BinaryRule((g, a, b, dz) -> g.add("RealDiv", dz, g.conjugate(b)),
        (g, a, b, dz) -> g.add("Neg", g.add("RealDiv", g.add("Mul", dz, g.conjugate(a)), g.conjugate(g.add("Mul", b, b)))));

    static final BinaryRule SQUARED_DIFFERENCE = new BinaryRule((g, a, b, dz) -> twice(g, dz, g.add("Sub", a, b)),
        (g, a, b, dz) -> twice(g, dz, g.add("Sub", b, a)));

    /** Where both are equal, the first one counts. */
    static final BinaryRule MAXIMUM = chosen("GreaterEqual");

    static final BinaryRule MINIMUM = chosen("LessEqual");

    /** A complex number of two real ones. */
    static final BinaryRule COMPLEX = new BinaryRule((g, a, b, dz) -> g.part("Real", dz), (g, a, b, dz) -> g.part("Imag", dz));

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation operation, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> a = operation.input(0);
        Output<?> b = operation.input(1);
        Map<Integer, Output<?>> result = new TreeMap<>();
        if (wanted.contains(0)) {
            result.put(0, graph.sumTo(first.of(graph, a, b, gradients.get(0)), graph.shape(a), graph.shape(b)));
        }
        if (wanted.contains(1)) {
            result.put(1, graph.sumTo(second.of(graph, a, b, gradients.get(0)), graph.shape(b), graph.shape(a)));
        }
        return result;
    }

    private static Output<?> twice(RawOperations graph, Output<?> gradient, Output<?> difference) {
        Output<?> product = graph.add("Mul", gradient, difference);
        return graph.add("AddV2", product, product);
    }

    private static BinaryRule chosen(String first) {
        return new BinaryRule((g, a, b, dz) -> g.add("SelectV2", g.add(first, a, b), dz, g.add("ZerosLike", dz)),
            (g, a, b, dz) -> g.add("SelectV2", g.add(first, a, b), g.add("ZerosLike", dz), dz));
    }
}
