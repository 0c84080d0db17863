package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;

/** ConcatV2: every input gets its slice. The last input is the axis. */
final class ConcatenationRule implements GradientRule {

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation concatenation, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        int count = concatenation.numInputs() - 1;
        Output<?>[] shapes = new Output<?>[count];
        for (int i = 0; i < count; i++) {
            shapes[i] = graph.shape(concatenation.input(i));
        }
        OperationBuilder builder = graph.builder("ConcatOffset").addInput(concatenation.input(count)).addInputList(shapes);
        Operation offsets = builder.build();
        Map<Integer, Output<?>> result = new TreeMap<>();
        for (int i : wanted) {
            result.put(i, graph.add("Slice", gradients.get(0), offsets.output(i), shapes[i]));
        }
        return result;
    }
}
