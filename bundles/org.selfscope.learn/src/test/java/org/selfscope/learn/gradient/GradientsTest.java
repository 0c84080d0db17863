package org.selfscope.learn.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.TensorLayers;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.graph.Variables;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

class GradientsTest {

    private static final List<Long> ONES = List.of(1L, 1L, 1L, 1L);

    private static final Shape PICTURE = Shape.of(2, 5, 6, 2);

    private static final Shape KERNEL = Shape.of(3, 3, 2, 3);

    @Test
    void convolutionWithStridesAgreesWithDifferences() {
        for (String padding : List.of("SAME", "VALID")) {
            NumericGradient.check((tf, in) -> tf.nn.conv2d(in.get(0), in.get(1), List.of(1L, 2L, 2L, 1L), padding), PICTURE, KERNEL);
        }
    }

    /** TensorFlow's own rule forgets the dilation. */
    @Test
    void derivativesOfDilatedConvolutionAreThoseOfTheDilatedKernel() {
        float[] picture = random(2 * 7 * 8, 1);
        float[] kernel = random(9, 2);
        List<float[]> dilated = convolutionGradients(picture, kernel, 3, List.of(1L, 2L, 2L, 1L));
        List<float[]> spread = convolutionGradients(picture, spread(kernel), 5, ONES);
        assertArrayEquals(spread.get(0), dilated.get(0), 1e-4f);
        assertArrayEquals(sampled(spread.get(1)), dilated.get(1), 1e-4f);
    }

    @Test
    void convolutionWithExplicitPaddingAgreesWithDifferences() {
        NumericGradient.check((tf, in) -> tf.nn.conv2d(in.get(0), in.get(1), ONES, "EXPLICIT",
            Conv2d.explicitPaddings(List.of(0L, 0L, 2L, 1L, 0L, 3L, 0L, 0L))), PICTURE, KERNEL);
    }

    @Test
    void convolutionOfVolumesAgreesWithDifferences() {
        NumericGradient.check((tf, in) -> tf.nn.conv3d(in.get(0), in.get(1), List.of(1L, 1L, 2L, 1L, 1L), "SAME"), Shape.of(1, 3, 4, 4, 2),
            Shape.of(3, 3, 3, 2, 2));
    }

    @Test
    void elementwiseOperationsAgreeWithDifferences() {
        Shape[] shapes = {Shape.of(2, 3), Shape.of(2, 3)};
        NumericGradient.check((tf, in) -> tf.math.add(in.get(0), in.get(1)), shapes);
        NumericGradient.check((tf, in) -> tf.math.sub(in.get(0), in.get(1)), shapes);
        NumericGradient.check((tf, in) -> tf.math.mul(in.get(0), in.get(1)), shapes);
        NumericGradient.check((tf, in) -> tf.math.div(in.get(0), in.get(1)), shapes);
    }

    /** One input computed from another, as in the normalisation of layers. */
    @Test
    void operationsOfDependentInputsAgreeWithDifferences() {
        Shape shape = Shape.of(2, 4);
        NumericGradient.check((tf, in) -> tf.math.squaredDifference(in.get(0), tf.math.mean(in.get(0), tf.constant(0))), shape);
        NumericGradient.check((tf, in) -> tf.math.maximum(in.get(0), tf.math.square(in.get(0))), shape);
        NumericGradient.check((tf, in) -> tf.math.minimum(tf.math.square(in.get(0)), in.get(0)), shape);
        NumericGradient.check((tf, in) -> tf.math.addN(List.of(in.get(0), tf.math.square(in.get(0)), in.get(0))), shape);
        NumericGradient.check((tf, in) -> tf.stack(List.of(in.get(0), tf.math.square(in.get(0))), Stack.axis(1L)), shape);
        NumericGradient.check((tf, in) -> tf.select(tf.math.less(in.get(0), tf.constant(1.1)), in.get(0),
            tf.math.mean(in.get(0), tf.constant(0))), shape);
    }

    @Test
    void productsOfMatricesAgreeWithDifferences() {
        for (boolean x : new boolean[]{false, true}) {
            for (boolean y : new boolean[]{false, true}) {
                NumericGradient.check((tf, in) -> tf.train.batchMatMul(in.get(0), in.get(1), TFloat64.class, BatchMatMul.adjX(x),
                    BatchMatMul.adjY(y)), x ? Shape.of(2, 1, 3, 2) : Shape.of(2, 1, 2, 3), y ? Shape.of(2, 4, 3) : Shape.of(2, 3, 4));
            }
        }
    }

    @Test
    void attentionAgreesWithDifferences() {
        NumericGradient.check((tf, in) -> {
            Operand<TFloat64> keys = tf.linalg.transpose(in.get(1), tf.constant(new int[]{0, 2, 1}));
            Operand<TFloat64> shares = tf.nn.softmax(tf.train.batchMatMul(in.get(0), keys, TFloat64.class));
            return tf.train.batchMatMul(shares, in.get(1), TFloat64.class);
        }, Shape.of(2, 3, 2), Shape.of(2, 4, 2));
    }

    @Test
    void derivativesOfRepeatedTensorsAreSummed() {
        NumericGradient.check((tf, in) -> tf.math.mul(in.get(0), in.get(1)), Shape.of(2, 1, 3), Shape.of(4, 1));
        NumericGradient.check((tf, in) -> tf.math.div(in.get(0), in.get(1)), Shape.scalar(), Shape.of(2, 3));
    }

    @Test
    void derivativesOfTensorUsedTwiceAreAdded() {
        NumericGradient.check((tf, in) -> tf.math.mul(in.get(0), tf.math.add(in.get(0), tf.math.square(in.get(0)))), Shape.of(3));
    }

    /** Else TensorFlow cannot compute convolution, bias and activation in one go. */
    @Test
    void theInputOfARectifierIsUsedOnce() {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Operand<TFloat64> x = tf.placeholder(TFloat64.class);
            Operand<TFloat64> input = tf.math.neg(x);
            Gradients.of(tf, tf.sum(tf.nn.leakyRelu(input, LeakyRelu.alpha(0.1f)), tf.constant(0)), List.of(x));
            assertEquals(1, ((GraphOperation)input.asOutput().op()).numConsumers(0));
        }
    }

    @Test
    void layersOfNetworksAgreeWithDifferences() {
        NumericGradient.check((tf, in) -> tf.concat(List.of(in.get(0), in.get(1)), tf.constant(3)), PICTURE, Shape.of(2, 5, 6, 1));
        NumericGradient.check((tf, in) -> tf.nn.biasAdd(in.get(0), in.get(1)), PICTURE, Shape.of(2));
        NumericGradient.check((tf, in) -> tf.nn.relu(tf.math.sub(in.get(0), tf.constant(1.0))), PICTURE);
        for (float slope : new float[]{0.1f, 1, 0, -0.2f}) {
            NumericGradient.check((tf, in) -> tf.nn.leakyRelu(tf.math.sub(in.get(0), tf.constant(1.0)), LeakyRelu.alpha(slope)), PICTURE);
        }
        NumericGradient.check(GradientsTest::maxPool, Shape.of(2, 4, 6, 2));
        NumericGradient.check((tf, in) -> tf.image.resizeNearestNeighbor(in.get(0), tf.constant(new int[]{10, 12}),
            ResizeNearestNeighbor.halfPixelCenters(true)), PICTURE);
        NumericGradient.check((tf, in) -> tf.sum(in.get(0), tf.constant(new int[]{1, 2})), PICTURE);
        NumericGradient.check((tf, in) -> tf.math.square(in.get(0)), Shape.of(4));
    }

    @Test
    void gradientStopsWhereItShall() {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat64> x = tf.placeholder(TFloat64.class);
            Operand<TFloat64> loss = tf.math.mul(x, tf.stopGradient(x));
            List<Operand<TFloat64>> gradients = Gradients.of(tf, loss, List.of(x));
            try (Session session = new Session(graph); TFloat64 three = TFloat64.scalarOf(3);
                    Result result = session.runner().feed(x, three).fetch(gradients.get(0)).run()) {
                assertArrayEquals(new double[]{3}, new double[]{((TFloat64)result.get(0)).getDouble()});
            }
        }
    }

    @Test
    void gradientOfUNetEqualsThatOfTensorFlow() {
        Architecture architecture = Architecture.of(new UNet(2, 4), Signature.PLANE);
        try (Computation computation = new Computation(new Compute(Device.CPU, 1));
                TFloat32 picture = Tensors.of(random(2 * 16 * 16, 3), 2, 16, 16, 1)) {
            Ops tf = computation.tf();
            Variables weights = new Variables(computation, "weights", architecture.weights());
            Placeholder<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, 1)));
            Operand<TFloat32> output = architecture.apply(new TensorLayers(tf, weights::read), input);
            Operand<TFloat32> loss = tf.sum(tf.math.square(output), tf.constant(new int[]{0, 1, 2, 3}));
            List<Operand<TFloat32>> reads = architecture.weights().stream().map(weights::read).toList();
            List<Operand<?>> fetches = new ArrayList<>(Gradients.of(tf, loss, reads));
            Output<?>[] variables = reads.stream().map(Operand::asOutput).toArray(Output<?>[]::new);
            fetches.addAll(List.of(computation.graph().addGradients(loss.asOutput(), variables)));
            weights.assign(Weights.heNormal(architecture.weights(), new SplittableRandom(4)));
            try (Result result = computation.run(Map.of(input, picture), fetches, List.of())) {
                for (int i = 0; i < reads.size(); i++) {
                    assertArrayEquals(Tensors.values(result.get(reads.size() + i)), Tensors.values(result.get(i)));
                }
            }
        }
    }

    @Test
    void variableWithoutInfluenceIsRefused() {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class);
            Placeholder<TFloat32> y = tf.placeholder(TFloat32.class);
            assertThrows(IllegalArgumentException.class, () -> Gradients.of(tf, tf.math.square(x), List.of(x, y)));
        }
    }

    /** The native rule would count the way through the other input again. */
    @Test
    void operationWithDependentInputsNeedsRuleOfItsOwn() {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class);
            Operand<TFloat32> power = tf.math.pow(x, tf.math.square(x));
            String message = assertThrows(IllegalArgumentException.class, () -> Gradients.of(tf, power, List.of(x))).getMessage();
            assertTrue(message.contains("Pow"), message);
        }
    }

    private static Operand<TFloat64> maxPool(Ops tf, List<Placeholder<TFloat64>> in) {
        long[] window = {1, 2, 2, 1};
        return tf.scope().opBuilder("MaxPool", "MaxPool").addInput(in.get(0).asOutput()).setAttr("ksize", window).setAttr("strides", window)
            .setAttr("padding", "VALID").build().output(0);
    }

    /** Derivatives of the sum of squares of a convolution with zeros beyond the border, by input and kernel. */
    private static List<float[]> convolutionGradients(float[] picture, float[] kernel, int size, List<Long> dilations) {
        try (Graph graph = new Graph(); Session session = new Session(graph);
                TFloat32 pictureTensor = Tensors.of(picture, 2, 7, 8, 1); TFloat32 kernelTensor = Tensors.of(kernel, size, size, 1, 1)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> x = tf.placeholder(TFloat32.class);
            Placeholder<TFloat32> w = tf.placeholder(TFloat32.class);
            Operand<TFloat32> map = tf.nn.conv2d(x, w, ONES, "SAME", Conv2d.dilations(dilations));
            Operand<TFloat32> loss = tf.sum(tf.math.square(map), tf.constant(new int[]{0, 1, 2, 3}));
            List<Operand<TFloat32>> gradients = Gradients.of(tf, loss, List.of(x, w));
            try (Result result = session.runner().feed(x, pictureTensor).feed(w, kernelTensor).fetch(gradients.get(0))
                .fetch(gradients.get(1)).run()) {
                return List.of(Tensors.values(result.get(0)), Tensors.values(result.get(1)));
            }
        }
    }

    /** A 3x3 kernel with zeros between its elements. */
    private static float[] spread(float[] kernel) {
        float[] wide = new float[25];
        for (int i = 0; i < 9; i++) {
            wide[i / 3 * 10 + i % 3 * 2] = kernel[i];
        }
        return wide;
    }

    private static float[] sampled(float[] wide) {
        float[] kernel = new float[9];
        for (int i = 0; i < 9; i++) {
            kernel[i] = wide[i / 3 * 10 + i % 3 * 2];
        }
        return kernel;
    }

    private static float[] random(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)random.nextDouble(-1, 1);
        }
        return values;
    }
}
