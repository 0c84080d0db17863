package org.selfscope.learn.gradient;

import java.util.Map;

import org.tensorflow.Output;

/** Real tensors of complex ones. TensorFlow's rules know single precision only. */
final class ComplexRules {

    /** Real */
    static final GradientRule REAL =
        (graph, part, gradients, wanted) -> Map.of(0, graph.cast(gradients.get(0), part.input(0).dataType()));

    /** Imag */
    static final GradientRule IMAGINARY = (graph, part, gradients, wanted) -> {
        Output<?> gradient = gradients.get(0);
        return Map.of(0, graph.builder("Complex").addInput(graph.add("ZerosLike", gradient)).addInput(gradient)
            .setAttr("Tout", part.input(0).dataType()).build().output(0));
    };

    /** ComplexAbs: the derivative points along the complex number; at zero it is zero. */
    static final GradientRule MAGNITUDE = (graph, magnitude, gradients, wanted) -> {
        Output<?> input = magnitude.input(0);
        Output<?> factor = graph.add("DivNoNan", gradients.get(0), magnitude.output(0));
        return Map.of(0, graph.add("Mul", graph.cast(factor, input.dataType()), input));
    };

    private ComplexRules() {
    }
}
