package org.selfscope.learn.gradient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * Transposed convolutions: operations that TensorFlow has as the derivatives of convolutions. Inputs: the size of the result, the filter,
 * and the map.
 *
 * @param type of the convolution that is transposed
 * @param rule of that convolution
 */
record TransposedConvolutionRule(String type, ConvolutionRule rule) implements GradientRule {

    static final TransposedConvolutionRule CONV_2D = new TransposedConvolutionRule("Conv2D", ConvolutionRule.CONV_2D);

    static final TransposedConvolutionRule CONV_3D = new TransposedConvolutionRule("Conv3D", ConvolutionRule.CONV_3D);

    static final TransposedConvolutionRule DEPTHWISE =
        new TransposedConvolutionRule("DepthwiseConv2dNative", ConvolutionRule.DEPTHWISE);

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation transposed, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        rule.requireSupported(transposed);
        Output<?> filter = transposed.input(1);
        Output<?> gradient = gradients.get(0);
        Map<Integer, Output<?>> result = new TreeMap<>();
        if (wanted.contains(1)) {
            Output<?> map = transposed.input(2);
            result.put(1, graph.addLike(transposed, rule.attributes(), rule.toFilter(), gradient, graph.shape(filter), map));
        }
        if (wanted.contains(2)) {
            result.put(2, graph.addLike(transposed, rule.attributes(), type, gradient, filter));
        }
        return result;
    }
}
