package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/** SelectV2: the second input where the first is true, and else the third; all broadcast to a common shape. */
final class SelectionRule implements GradientRule {

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation selection, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> condition = selection.input(0);
        Output<?> gradient = gradients.get(0);
        Output<?> zeros = graph.add("ZerosLike", gradient);
        Map<Integer, Output<?>> result = new TreeMap<>();
        if (wanted.contains(1)) {
            result.put(1, reduce(graph, graph.add("SelectV2", condition, gradient, zeros), selection.input(1)));
        }
        if (wanted.contains(2)) {
            result.put(2, reduce(graph, graph.add("SelectV2", condition, zeros, gradient), selection.input(2)));
        }
        return result;
    }

    private static Output<?> reduce(RawOperations graph, Output<?> gradient, Output<?> like) {
        return graph.sumTo(gradient, graph.shape(like), graph.shape(gradient));
    }
}
