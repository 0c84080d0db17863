package org.selfscope.learn.objective;

import java.util.Map;

import org.selfscope.learn.method.Method;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How far predictions are from their targets. */
public interface Objective {

    /**
     * Adds operations for the loss; all maps are of shape (batch, height, width, 1).
     *
     * @param predictions output of the network in each pass, by the name of the pass
     * @return a scalar
     */
    Operand<TFloat32> loss(Ops tf, Map<String, Operand<TFloat32>> predictions, Operand<TFloat32> target, Operand<TFloat32> weight);

    static Objective of(Method method) {
        return switch (method) {
            case NOISE2SELF -> new MaskedSquaredError();
        };
    }
}
