package org.selfscope.learn.gradient;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat64;

/** Derivatives through Fourier transforms, of even and odd sizes, in one to three dimensions. */
class FourierRulesTest {

    @ParameterizedTest
    @CsvSource({"1, 5, 4", "2, 3, 4", "2, 4, 5", "3, 2, 3"})
    void complexTransformsAgreeWithDifferences(int axes, int first, int others) {
        Shape shape = shape(axes, first, others);
        for (String type : List.of("FFT", "IFFT")) {
            NumericGradient.check((tf, in) -> Complex.parts(tf,
                tf.scope().opBuilder(type + suffix(axes), type).addInput(Complex.of(tf, in.get(0), in.get(1))).build().output(0)), shape,
                shape);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "1, 1, 5", "1, 1, 1", "2, 3, 4", "2, 4, 5", "3, 2, 4", "3, 3, 3"})
    void transformOfRealTensorAgreesWithDifferences(int axes, int first, int last) {
        Shape shape = shape(axes, first, last);
        NumericGradient.check((tf, in) -> Complex.parts(tf, forward(tf, in.get(0), sizes(shape, axes))), shape);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "1, 1, 5", "1, 1, 1", "2, 3, 4", "2, 4, 5", "3, 2, 4", "3, 3, 3"})
    void transformToRealTensorAgreesWithDifferences(int axes, int first, int last) {
        Shape half = shape(axes, first, last / 2 + 1);
        int[] sizes = sizes(half, axes);
        sizes[axes - 1] = last;
        NumericGradient.check((tf, in) -> inverse(tf, Complex.of(tf, in.get(0), in.get(1)), sizes), half, half);
    }

    /** The operations take the beginning only. */
    @ParameterizedTest
    @CsvSource({"3, 5", "4, 3", "2, 2"})
    void transformsOfPartsAgreeWithDifferences(int height, int width) {
        int[] sizes = {height, width};
        NumericGradient.check((tf, in) -> Complex.parts(tf, forward(tf, in.get(0), sizes)), Shape.of(4, 5));
        NumericGradient.check((tf, in) -> inverse(tf, Complex.of(tf, in.get(0), in.get(1)), sizes), Shape.of(4, 3), Shape.of(4, 3));
    }

    /** A convolution with a fixed kernel, as of a point spread function. */
    @ParameterizedTest
    @CsvSource({"4, 6", "5, 3"})
    void filteringAgreesWithDifferences(int height, int width) {
        int[] sizes = {height, width};
        NumericGradient.check((tf, in) -> {
            Output<?> product = tf.scope().opBuilder("Mul", "Mul").addInput(forward(tf, in.get(0), sizes))
                .addInput(forward(tf, in.get(1), sizes)).build().output(0);
            return inverse(tf, product, sizes);
        }, Shape.of(height, width), Shape.of(height, width));
    }

    @ParameterizedTest
    @CsvSource({"ComplexAbs", "Real", "Imag"})
    void arithmeticOfComplexNumbersAgreesWithDifferences(String part) {
        Shape[] shapes = {Shape.of(4), Shape.of(4), Shape.of(2, 1), Shape.of(2, 1)};
        for (String type : List.of("Mul", "RealDiv", "AddV2", "Sub")) {
            NumericGradient.check((tf, in) -> Complex.part(tf, part, tf.scope().opBuilder(type, type)
                .addInput(Complex.of(tf, in.get(0), in.get(1))).addInput(Complex.of(tf, in.get(2), in.get(3))).build().output(0)), shapes);
        }
    }

    private static Output<?> forward(Ops tf, Operand<TFloat64> real, int[] sizes) {
        return transform(tf, "RFFT", real.asOutput(), sizes).setAttr("Tcomplex", DataType.DT_COMPLEX128).build().output(0);
    }

    private static Operand<TFloat64> inverse(Ops tf, Output<?> spectrum, int[] sizes) {
        return transform(tf, "IRFFT", spectrum, sizes).setAttr("Treal", DataType.DT_DOUBLE).build().output(0);
    }

    private static OperationBuilder transform(Ops tf, String type, Output<?> input, int[] sizes) {
        return tf.scope().opBuilder(type + suffix(sizes.length), type).addInput(input).addInput(tf.constant(sizes).asOutput());
    }

    private static String suffix(int axes) {
        return axes == 1 ? "" : axes + "D";
    }

    /** Two of the transformed things. */
    private static Shape shape(int axes, int first, int last) {
        long[] sizes = new long[axes + 1];
        Arrays.fill(sizes, first);
        sizes[0] = 2;
        sizes[axes] = last;
        return Shape.of(sizes);
    }

    private static int[] sizes(Shape shape, int axes) {
        return Arrays.stream(shape.asArray()).skip(1).mapToInt(n -> (int)n).limit(axes).toArray();
    }
}
