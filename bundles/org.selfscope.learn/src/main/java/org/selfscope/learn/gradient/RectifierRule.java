package org.selfscope.learn.gradient;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * Relu and LeakyRelu with a positive slope: the sign of the output is that of the input, so that the gradient needs the output alone. The
 * input is then used once, which lets TensorFlow compute convolution, bias and activation in one go.
 */
final class RectifierRule implements GradientRule {

    private static final GradientRule OF_INPUT = new NativeRule();

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation rectifier, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        if (rectifier.type().equals("Relu")) {
            return Map.of(0, graph.add("ReluGrad", gradients.get(0), rectifier.output(0)));
        }
        return rectifier.attributes().getAttrValueProto("alpha").getF() > 0
            ? Map.of(0, graph.addLike(rectifier, List.of("alpha"), "LeakyReluGrad", gradients.get(0), rectifier.output(0)))
            : OF_INPUT.apply(graph, rectifier, gradients, wanted);
    }
}
