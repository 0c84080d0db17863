package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/** How a gradient goes backwards through an operation of one type. */
@FunctionalInterface
interface GradientRule {

    /**
     * Adds operations for the derivatives with respect to inputs.
     *
     * @param gradients derivative of the loss with respect to output i of the operation, for those outputs that the loss depends on
     * @param wanted indices of the inputs whose derivatives are needed
     * @return the derivative of the loss with respect to each wanted input that it depends on, by index
     */
    Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation operation, Map<Integer, Output<?>> gradients, Set<Integer> wanted);
}
