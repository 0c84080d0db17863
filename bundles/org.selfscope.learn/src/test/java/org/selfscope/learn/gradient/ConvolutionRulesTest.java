package org.selfscope.learn.gradient;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/** Derivatives through convolutions of all kinds, of even and odd sizes. */
class ConvolutionRulesTest {

    @ParameterizedTest
    @CsvSource({"5, 4, SAME, 1", "5, 4, VALID, 1", "6, 5, SAME, 2", "5, 6, VALID, 2", "6, 6, SAME, 3"})
    void planesAgreeWithDifferences(int height, int width, String padding, int stride) {
        NumericGradient.check((tf, in) -> convolution(tf, "Conv2D", in.get(0), in.get(1), padding, stride, 1, 2),
            Shape.of(2, height, width, 2), Shape.of(3, 2, 2, 3));
        NumericGradient.check((tf, in) -> convolution(tf, "DepthwiseConv2dNative", in.get(0), in.get(1), padding, stride, 1, 2),
            Shape.of(2, height, width, 2), Shape.of(3, 2, 2, 2));
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 5, SAME, 1", "3, 3, 4, VALID, 1", "2, 4, 5, SAME, 2", "3, 5, 4, VALID, 2"})
    void volumesAgreeWithDifferences(int depth, int height, int width, String padding, int stride) {
        NumericGradient.check((tf, in) -> convolution(tf, "Conv3D", in.get(0), in.get(1), padding, stride, 1, 3),
            Shape.of(1, depth, height, width, 2), Shape.of(2, 3, 1, 2, 2));
    }

    @ParameterizedTest
    @CsvSource({"SAME, 2", "SAME, 3", "VALID, 2"})
    void dilatedOnesAgreeWithDifferences(String padding, int dilation) {
        NumericGradient.checkSingle((tf, in) -> convolution(tf, "Conv2D", in.get(0), in.get(1), padding, 1, dilation, 2),
            Shape.of(1, 7, 8, 2), Shape.of(3, 2, 2, 2));
        NumericGradient.checkSingle((tf, in) -> convolution(tf, "Conv3D", in.get(0), in.get(1), padding, 1, dilation, 3),
            Shape.of(1, 4, 7, 5, 1), Shape.of(2, 3, 2, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1", "2, 2, 2", "3, 3, 2", "3, 2, 3"})
    void transposedOnesAgreeWithDifferences(int height, int width, int stride) {
        int[] plane = {2, height * stride, width * stride, 2};
        NumericGradient.check((tf, in) -> transposed(tf, "Conv2DBackpropInput", in.get(0), in.get(1), plane, stride, 2),
            Shape.of(2, height, width, 3), Shape.of(3, 3, 2, 3));
        NumericGradient.check((tf, in) -> transposed(tf, "DepthwiseConv2dNativeBackpropInput", in.get(0), in.get(1), plane, stride, 2),
            Shape.of(2, height, width, 2), Shape.of(3, 3, 2, 1));
        int[] volume = {1, 2 * stride, height * stride, width * stride, 1};
        NumericGradient.check((tf, in) -> transposed(tf, "Conv3DBackpropInputV2", in.get(0), in.get(1), volume, stride, 3),
            Shape.of(1, 2, height, width, 2), Shape.of(2, 3, 3, 1, 2));
    }

    /** The kernel would end the process. */
    @Test
    void dilatedDepthwiseConvolutionIsRefused() {
        assertRefused("DepthwiseConv2dNative", Shape.of(3, 3, 2, 1), 2);
    }

    @Test
    void convolutionInGroupsIsRefused() {
        assertRefused("Conv2D", Shape.of(3, 3, 1, 2), 1);
    }

    private static void assertRefused(String type, Shape filter, int dilation) {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> map = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, 5, 5, 2)));
            Placeholder<TFloat32> weights = tf.placeholder(TFloat32.class, Placeholder.shape(filter));
            Operand<TFloat32> output = convolution(tf, type, map, weights, "SAME", 1, dilation, 2);
            String message = assertThrows(IllegalArgumentException.class, () -> Gradients.of(tf, output, List.of(map))).getMessage();
            assertTrue(message.contains(type), message);
        }
    }

    private static <T extends TNumber> Operand<T> convolution(Ops tf, String type, Operand<T> map, Operand<T> filter, String padding,
        int stride, int dilation, int axes) {
        return tf.scope().opBuilder(type, type).addInput(map.asOutput()).addInput(filter.asOutput()).setAttr("strides", framed(stride, axes))
            .setAttr("dilations", framed(dilation, axes)).setAttr("padding", padding).build().output(0);
    }

    private static <T extends TNumber> Operand<T> transposed(Ops tf, String type, Operand<T> map, Operand<T> filter, int[] shape, int stride,
        int axes) {
        Output<?> sizes = tf.constant(shape).asOutput();
        return tf.scope().opBuilder(type, type).addInput(sizes).addInput(filter.asOutput()).addInput(map.asOutput())
            .setAttr("strides", framed(stride, axes)).setAttr("padding", "SAME").build().output(0);
    }

    private static long[] framed(int number, int axes) {
        long[] numbers = new long[axes + 2];
        Arrays.fill(numbers, 1, axes + 1, number);
        numbers[0] = 1;
        numbers[axes + 1] = 1;
        return numbers;
    }
}
