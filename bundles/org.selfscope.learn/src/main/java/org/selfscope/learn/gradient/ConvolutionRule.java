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

    static final ConvolutionRule DEPTHWISE = new ConvolutionRule("DepthwiseConv2dNativeBackpropInput",
        "DepthwiseConv2dNativeBackpropFilter", List.of("strides", "padding", "explicit_paddings", "data_format", "dilations"));

    @Override
    public Map<Integer, Output<?>> apply(RawOperations graph, GraphOperation convolution, Map<Integer, Output<?>> gradients,
        Set<Integer> wanted) {
        requireSupported(convolution);
        Output<?> input = convolution.input(0);
        Output<?> filter = convolution.input(1);
        requireWithoutGroups(convolution, input, filter);
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

    /** NB: the kernels that differentiate dilated depthwise convolutions end the process. */
    void requireSupported(GraphOperation operation) {
        boolean dilated = operation.attributes().getAttrValueProto("dilations").getList().getIList().stream().anyMatch(d -> d != 1);
        if (dilated && toInput.startsWith("Depthwise")) {
            throw new IllegalArgumentException("Operation " + operation.name() + " of type " + operation.type()
                + " is dilated and has no gradient.");
        }
    }

    /** NB: a Conv2D whose filter has fewer channels than its input is carried out in groups, but there are no kernels for its gradient. */
    private void requireWithoutGroups(GraphOperation operation, Output<?> input, Output<?> filter) {
        long channels = channels(input, 1);
        long filterChannels = channels(filter, 2);
        if (channels > 0 && filterChannels > 0 && channels != filterChannels) {
            throw new IllegalArgumentException("Operation " + operation.name() + " of type " + operation.type()
                + " has groups of channels and no gradient.");
        }
    }

    private static long channels(Output<?> tensor, int fromEnd) {
        int rank = tensor.shape().numDimensions();
        return rank < fromEnd ? -1 : tensor.shape().get(rank - fromEnd);
    }
}
