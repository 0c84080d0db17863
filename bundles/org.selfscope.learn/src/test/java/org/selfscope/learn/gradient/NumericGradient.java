package org.selfscope.learn.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat64;

/** Compares derivatives with central differences, in double precision. */
final class NumericGradient {

    /** A tensor as a function of others. */
    interface Function {
        Operand<TFloat64> of(Ops tf, List<Placeholder<TFloat64>> inputs);
    }

    private static final double STEP = 1e-5;

    private NumericGradient() {
    }

    /** Checks the derivatives of a weighted sum of the function's values, at random inputs of the given shapes. */
    static void check(Function function, Shape... shapes) {
        SplittableRandom random = new SplittableRandom(7);
        try (Graph graph = new Graph(); Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            List<Placeholder<TFloat64>> inputs =
                List.of(shapes).stream().map(s -> tf.placeholder(TFloat64.class, Placeholder.shape(s))).toList();
            Operand<TFloat64> value = function.of(tf, inputs);
            // NB: different weights, lest derivatives that are summed or exchanged wrongly cancel out.
            Operand<TFloat64> flat = tf.reshape(value, tf.constant(new long[]{-1}));
            Operand<TFloat64> index = tf.dtypes.cast(tf.range(tf.constant(0), tf.size(value), tf.constant(1)), TFloat64.class);
            Operand<TFloat64> loss = tf.sum(tf.math.mul(flat, tf.math.sin(index)), tf.constant(0));
            List<Operand<TFloat64>> gradients = Gradients.of(tf, loss, inputs);
            double[][] at = new double[shapes.length][];
            for (int i = 0; i < shapes.length; i++) {
                at[i] = random.doubles(shapes[i].size(), 0.5, 2).toArray();
            }
            for (int i = 0; i < shapes.length; i++) {
                double[] gradient = evaluate(session, inputs, at, gradients.get(i));
                for (int j = 0; j < gradient.length; j++) {
                    assertEquals(difference(session, inputs, at, loss, i, j), gradient[j], 1e-6, "input " + i + " element " + j);
                }
            }
        }
    }

    private static double difference(Session session, List<Placeholder<TFloat64>> inputs, double[][] at, Operand<TFloat64> loss, int i,
        int j) {
        double value = at[i][j];
        at[i][j] = value + STEP;
        double above = evaluate(session, inputs, at, loss)[0];
        at[i][j] = value - STEP;
        double below = evaluate(session, inputs, at, loss)[0];
        at[i][j] = value;
        return (above - below) / (2 * STEP);
    }

    private static double[] evaluate(Session session, List<Placeholder<TFloat64>> inputs, double[][] at, Operand<TFloat64> fetch) {
        Session.Runner runner = session.runner().fetch(fetch);
        Map<Placeholder<TFloat64>, TFloat64> tensors = new HashMap<>();
        for (int i = 0; i < at.length; i++) {
            TFloat64 tensor = TFloat64.tensorOf(inputs.get(i).shape(), DataBuffers.of(at[i], true, false));
            tensors.put(inputs.get(i), tensor);
            runner.feed(inputs.get(i), tensor);
        }
        try (Result result = runner.run()) {
            double[] values = new double[(int)result.get(0).size()];
            ((TFloat64)result.get(0)).copyTo(DataBuffers.of(values, false, false));
            return values;
        } finally {
            tensors.values().forEach(TFloat64::close);
        }
    }
}
