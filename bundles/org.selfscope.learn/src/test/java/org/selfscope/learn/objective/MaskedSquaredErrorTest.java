package org.selfscope.learn.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class MaskedSquaredErrorTest {

    @Test
    void onlyWeightedPixelsCountAndTheirNumberDoesNot() {
        assertEquals((9 + 1) / 2.0, loss(new float[]{1, 2, 3, 4}, new float[]{4, 9, 2, 9}, new float[]{1, 0, 1, 0}), 1e-6);
        assertEquals(9, loss(new float[]{1, 2, 3, 4}, new float[]{4, 9, 2, 9}, new float[]{1, 0, 0, 0}), 1e-6);
    }

    private static double loss(float[] prediction, float[] target, float[] weight) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            Operand<TFloat32> loss =
                new MaskedSquaredError().loss(tf, Map.of("masked", map(tf, prediction)), map(tf, target), map(tf, weight));
            try (Result result = computation.run(Map.of(), List.of(loss), List.of())) {
                return ((TFloat32)result.get(0)).getFloat();
            }
        }
    }

    private static Operand<TFloat32> map(Ops tf, float[] values) {
        return tf.reshape(tf.constant(values), tf.constant(new int[]{1, 2, 2, 1}));
    }
}
