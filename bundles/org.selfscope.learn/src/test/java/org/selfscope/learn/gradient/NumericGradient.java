package org.selfscope.learn.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/** Compares derivatives with central differences, in double precision. */
final class NumericGradient {

    /** A tensor as a function of others. */
    interface Function {
        Operand<TFloat64> of(Ops tf, List<Placeholder<TFloat64>> inputs);
    }

    /** A tensor of single precision as a function of others. */
    interface SingleFunction {
        Operand<TFloat32> of(Ops tf, List<Operand<TFloat32>> inputs);
    }

    /** In double precision. */
    private static final double STEP = 1e-5;

    /** Where a part is computed in single precision. */
    private static final double COARSE_STEP = 1e-2;

    private NumericGradient() {
    }

    /**
     * Checks the derivatives of a weighted sum of the function's values, at random inputs of the given shapes.
     *
     * @return the types of the operations that the function is made of
     */
    static Set<String> check(Function function, Shape... shapes) {
        return check(function, STEP, 1e-6, shapes);
    }

    /** As above, for a function of the values in single precision. */
    static Set<String> checkSingle(SingleFunction function, Shape... shapes) {
        return check((tf, in) -> {
            List<Operand<TFloat32>> singles = new ArrayList<>();
            in.forEach(i -> singles.add(tf.dtypes.cast(i, TFloat32.class)));
            return tf.dtypes.cast(function.of(tf, singles), TFloat64.class);
        }, COARSE_STEP, 2e-3, shapes);
    }

    private static Set<String> check(Function function, double step, double tolerance, Shape... shapes) {
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
            Set<String> types = new HashSet<>();
            graph.operations().forEachRemaining(operation -> types.add(operation.type()));
            List<Operand<TFloat64>> gradients = Gradients.of(tf, loss, inputs);
            double[][] at = new double[shapes.length][];
            for (int i = 0; i < shapes.length; i++) {
                at[i] = random.doubles(shapes[i].size(), 0.5, 2).toArray();
            }
            for (int i = 0; i < shapes.length; i++) {
                double[] gradient = evaluate(session, inputs, at, gradients.get(i));
                for (int j = 0; j < gradient.length; j++) {
                    assertEquals(difference(session, inputs, at, loss, i, j, step), gradient[j], tolerance, "input " + i + " element " + j);
                }
            }
            return types;
        }
    }

    private static double difference(Session session, List<Placeholder<TFloat64>> inputs, double[][] at, Operand<TFloat64> loss, int i,
        int j, double step) {
        double value = at[i][j];
        at[i][j] = value + step;
        double above = evaluate(session, inputs, at, loss)[0];
        at[i][j] = value - step;
        double below = evaluate(session, inputs, at, loss)[0];
        at[i][j] = value;
        return (above - below) / (2 * step);
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
