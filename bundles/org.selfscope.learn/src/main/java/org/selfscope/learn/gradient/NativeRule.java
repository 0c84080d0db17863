package org.selfscope.learn.gradient;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/** TensorFlow's own rule, for this operation alone. */
final class NativeRule implements GradientRule {

    /**
     * @throws IllegalArgumentException if one of the wanted inputs depends on another: TensorFlow would count the way through it again
     */
    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation operation, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?>[] inputs = wanted.stream().map(operation::input).toArray(Output<?>[]::new);
        if (Dependencies.existAmong(inputs)) {
            throw new IllegalArgumentException("Operation " + operation.name() + " of type " + operation.type()
                + " has inputs that depend on each other; it needs a gradient rule of its own.");
        }
        Output<?>[] outputs = gradients.keySet().stream().map(operation::output).toArray(Output<?>[]::new);
        String prefix = graph.tf().scope().makeOpName(operation.type());
        Output<?>[] derivatives = operation.env().addGradients(prefix, outputs, inputs, gradients.values().toArray(Output<?>[]::new));
        Map<Integer, Output<?>> result = new TreeMap<>();
        Iterator<Integer> indices = wanted.iterator();
        for (Output<?> derivative : derivatives) {
            int index = indices.next();
            // NB: where there is no gradient, as after StopGradient, TensorFlow Java gives an output without an operation.
            if (!derivative.isClosed()) {
                result.put(index, derivative);
            }
        }
        return result;
    }
}
