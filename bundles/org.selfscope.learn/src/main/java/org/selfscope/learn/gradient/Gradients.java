package org.selfscope.learn.gradient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TType;

/**
 * Reverse-mode differentiation of a graph.
 *
 * <p>TensorFlow's C++ differentiation is silently wrong for dilated convolutions, has no rule for three-dimensional ones and for Fourier
 * transforms, and rules of one's own are limited to ten a process and impossible on Windows. So the walk is done here: from the loss
 * backwards through all operations between it and the variables, adding up the derivatives that reach a tensor. Operations whose rule is
 * missing or wrong have one here; all others use TensorFlow's rule for that one operation.
 */
public final class Gradients {

    private final RawOperations graph;

    private final Set<GraphOperation> between;

    /** Derivatives that have reached each output of an operation. */
    private final Map<GraphOperation, Map<Integer, List<Output<?>>>> arrived = new HashMap<>();

    private Gradients(Ops tf, Set<GraphOperation> between) {
        this.graph = new RawOperations(tf.withSubScope("gradient"));
        this.between = between;
    }

    /**
     * Adds operations that compute the derivatives of a scalar.
     *
     * @param tf where operations are added; of the graph of the loss
     * @param variables tensors that are read only, such as what {@code readVariableOp} gives: not computed from each other
     * @return one derivative a variable, of its shape
     * @throws IllegalArgumentException if the loss does not depend on a variable, or an operation has no rule
     */
    public static <T extends TType> List<Operand<T>> of(Ops tf, Operand<T> loss, List<? extends Operand<T>> variables) {
        List<GraphOperation> order = Dependencies.inOrder(loss.asOutput());
        List<Output<T>> outputs = variables.stream().map(Operand::asOutput).toList();
        Gradients walk = new Gradients(tf, Dependencies.dependentOn(outputs, order));
        walk.arrive(loss.asOutput(), tf.onesLike(loss).asOutput());
        Set<GraphOperation> ends = new HashSet<>();
        outputs.forEach(o -> ends.add((GraphOperation)o.op()));
        for (int i = order.size() - 1; i >= 0; i--) {
            if (!ends.contains(order.get(i))) {
                walk.pass(order.get(i));
            }
        }
        List<Operand<T>> gradients = new ArrayList<>();
        outputs.forEach(variable -> gradients.add(walk.sum(variable)));
        return gradients;
    }

    /** Sends what has arrived at an operation on to its inputs. */
    private void pass(GraphOperation operation) {
        Set<Integer> wanted = new TreeSet<>();
        for (int i = 0; i < operation.numInputs(); i++) {
            Output<?> input = operation.input(i);
            if (Dependencies.isDifferentiable(input) && between.contains(input.op())) {
                wanted.add(i);
            }
        }
        if (!arrived.containsKey(operation) || wanted.isEmpty()) {
            return;
        }
        Map<Integer, Output<?>> gradients = new TreeMap<>();
        arrived.get(operation).keySet().forEach(index -> gradients.put(index, sum(operation.output(index))));
        Rules.of(operation.type()).apply(graph, operation, gradients, wanted)
            .forEach((index, gradient) -> arrive(operation.input(index), gradient));
    }

    private void arrive(Output<?> tensor, Output<?> gradient) {
        arrived.computeIfAbsent((GraphOperation)tensor.op(), op -> new TreeMap<>())
            .computeIfAbsent(tensor.index(), index -> new ArrayList<>()).add(gradient);
    }

    @SuppressWarnings("unchecked")
    private <T extends TType> Output<T> sum(Output<T> tensor) {
        List<Output<?>> parts = arrived.getOrDefault(tensor.op(), Map.of()).get(tensor.index());
        if (parts == null) {
            throw new IllegalArgumentException("The loss does not depend on " + tensor.op().name() + ".");
        }
        if (parts.size() == 1) {
            return (Output<T>)parts.get(0);
        }
        return graph.builder("AddN").addInputList(parts.toArray(Output<?>[]::new)).build().output(0);
    }
}
