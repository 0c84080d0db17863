package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * Fourier transforms of complex tensors over their last axes. The transform F of N values has the adjoint N F^-1, and F^-1 the adjoint F /
 * N; TensorFlow has no rule.
 *
 * @param axes number of transformed axes
 * @param adjoint type of the operation that is the adjoint but for its factor
 * @param forward whether the rule is that of F
 */
record FourierRule(int axes, String adjoint, boolean forward) implements GradientRule {

    static FourierRule forward(int axes) {
        return new FourierRule(axes, "IFFT" + suffix(axes), true);
    }

    static FourierRule inverse(int axes) {
        return new FourierRule(axes, "FFT" + suffix(axes), false);
    }

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation transform, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> gradient = gradients.get(0);
        Output<?> count = graph.cast(new Extents(graph, axes).count(graph.shape(gradient)), gradient.dataType());
        return Map.of(0, graph.add(forward ? "Mul" : "RealDiv", graph.add(adjoint, gradient), count));
    }

    /** Part of the types of operations over some axes. */
    static String suffix(int axes) {
        return axes == 1 ? "" : axes + "D";
    }
}
