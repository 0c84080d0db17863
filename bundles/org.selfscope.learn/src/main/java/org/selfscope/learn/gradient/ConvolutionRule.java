package org.selfscope.learn.gradient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * Convolutions with all their attributes. TensorFlow's own rule for Conv2D drops the dilations and the explicit paddings, and it has none
 * for Conv3D.
 *
 * @param toInput type of the operation that gives the derivative of the input
 * @param toFilter type of the operation that gives the derivative of the filter
 * @param attributes that both have in common with the convolution
 */
record ConvolutionRule(String toInput, String toFilter, List<String> attributes) implements GradientRule {

    static final ConvolutionRule CONV_2D = new ConvolutionRule("Conv2DBackpropInput", "Conv2DBackpropFilter",
        List.of("strides", "padding", "explicit_paddings", "data_format", "dilations"));

    static final ConvolutionRule CONV_3D = new ConvolutionRule("Conv3DBackpropInputV2", "Conv3DBackpropFilterV2",
        List.of("strides", "padding", "data_format", "dilations"));

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation convolution, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        Output<?> input = convolution.input(0);
        Output<?> filter = convolution.input(1);
        Output<?> gradient = gradients.get(0);
        Map<Integer, Output<?>> result = new TreeMap<>();
        if (wanted.contains(0)) {
            result.put(0, graph.addLike(convolution, attributes, toInput, graph.shape(input), filter, gradient));
        }
        if (wanted.contains(1)) {
            result.put(1, graph.addLike(convolution, attributes, toFilter, input, graph.shape(filter), gradient));
        }
        return result;
    }
}
