package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/** BatchMatMulV2 and V3: products of matrices, either of which may be the adjoint of what is given, and repeated along leading axes. */
final class MatrixProductRule implements GradientRule {

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation product, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> a = product.input(0);
        Output<?> b = product.input(1);
        Output<?> gradient = gradients.get(0);
        boolean adjointA = product.attributes().getAttrValueProto("adj_x").getB();
        boolean adjointB = product.attributes().getAttrValueProto("adj_y").getB();
        Map<Integer, Output<?>> result = new TreeMap<>();
        if (wanted.contains(0)) {
            Output<?> ofA = adjointA ? multiply(graph, b, adjointB, gradient, true) : multiply(graph, gradient, false, b, !adjointB);
            result.put(0, reduce(graph, ofA, a, b));
        }
        if (wanted.contains(1)) {
            Output<?> ofB = adjointB ? multiply(graph, gradient, true, a, adjointA) : multiply(graph, a, !adjointA, gradient, false);
            result.put(1, reduce(graph, ofB, b, a));
        }
        return result;
    }

    private static Output<?> multiply(RawOperations graph, Output<?> a, boolean adjointA, Output<?> b, boolean adjointB) {
        return graph.builder("BatchMatMulV2").addInput(a).addInput(b).setAttr("adj_x", adjointA).setAttr("adj_y", adjointB).build()
            .output(0);
    }

    private static Output<?> reduce(RawOperations graph, Output<?> gradient, Output<?> like, Output<?> other) {
        Output<?> axes = graph.builder("BroadcastGradientArgs").addInput(leading(graph, like)).addInput(leading(graph, other)).build()
            .output(0);
        return graph.add("Reshape", graph.add("Sum", gradient, axes), graph.shape(like));
    }

    private static Output<?> leading(RawOperations graph, Output<?> matrices) {
        return graph.add("StridedSlice", graph.shape(matrices), vector(graph, 0), vector(graph, -2), vector(graph, 1));
    }

    private static Output<?> vector(RawOperations graph, int number) {
        return graph.tf().constant(new int[]{number}).asOutput();
    }
}
