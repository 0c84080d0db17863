package org.selfscope.learn.gradient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;

/** Which operations of a graph depend on which. */
final class Dependencies {

    private Dependencies() {
    }

    /** The operations that a tensor is computed from, its own last; every operation after those that it depends on. */
    static List<GraphOperation> inOrder(Output<?> tensor) {
        Set<GraphOperation> done = new LinkedHashSet<>();
        Set<GraphOperation> opened = new HashSet<>();
        Deque<GraphOperation> stack = new ArrayDeque<>(List.of((GraphOperation)tensor.op()));
        while (!stack.isEmpty()) {
            GraphOperation operation = stack.peek();
            if (opened.add(operation)) {
                inputs(operation).stream().filter(i -> !opened.contains(i)).forEach(stack::push);
            } else {
                done.add(stack.pop());
            }
        }
        return new ArrayList<>(done);
    }

    /** Whether derivatives go through a tensor: integers such as shapes, and resources, have none. */
    static boolean isDifferentiable(Output<?> tensor) {
        return switch (tensor.dataType()) {
            case DT_FLOAT, DT_DOUBLE, DT_HALF, DT_BFLOAT16, DT_COMPLEX64, DT_COMPLEX128 -> true;
            default -> false;
        };
    }

    /** Of operations in order, those that depend on one of the tensors in a differentiable way. */
    static Set<GraphOperation> dependentOn(List<? extends Output<?>> tensors, List<GraphOperation> inOrder) {
        Set<GraphOperation> dependent = new HashSet<>();
        tensors.forEach(t -> dependent.add((GraphOperation)t.op()));
        for (GraphOperation operation : inOrder) {
            if (operation.inputs().stream().map(Operand::asOutput).anyMatch(i -> isDifferentiable(i) && dependent.contains(i.op()))) {
                dependent.add(operation);
            }
        }
        return dependent;
    }

    /** Whether one of the tensors occurs twice or is computed from another. */
    static boolean existAmong(Output<?>... tensors) {
        for (int i = 0; i < tensors.length; i++) {
            List<GraphOperation> origin = tensors.length == 1 ? List.of() : inOrder(tensors[i]);
            for (int j = 0; j < tensors.length; j++) {
                if (i != j && origin.contains(tensors[j].op())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<GraphOperation> inputs(GraphOperation operation) {
        return operation.inputs().stream().map(Operand::op).map(GraphOperation.class::cast).toList();
    }
}
