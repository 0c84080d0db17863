package org.selfscope.learn.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Cumsum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;

/** Each of TensorFlow's rules that is used, compared with differences. */
class NativeRuleTest {

    private static final Shape VECTOR = Shape.of(7);

    private static final Shape MATRIX = Shape.of(3, 4);

    private static final Shape MAPS = Shape.of(2, 4, 6, 2);

    private static final Shape VOLUME = Shape.of(1, 4, 2, 4, 2);

    /** Checks that give the types of operations in what they checked. */
    private static final Map<String, List<Supplier<Set<String>>>> CASES = new TreeMap<>();

    private static void add(String type, NumericGradient.Function function, Shape... shapes) {
        CASES.computeIfAbsent(type, t -> new ArrayList<>()).add(() -> NumericGradient.check(function, shapes));
    }

    private static void single(String type, NumericGradient.SingleFunction function, Shape... shapes) {
        CASES.computeIfAbsent(type, t -> new ArrayList<>()).add(() -> NumericGradient.checkSingle(function, shapes));
    }

    static {
        elementwise();
        reductions();
        arrangements();
        products();
        maps();
        complex();
    }

    private static void elementwise() {
        add("Abs", (tf, in) -> tf.math.abs(centred(tf, in)), VECTOR);
        add("Cast", (tf, in) -> tf.dtypes.cast(tf.dtypes.cast(in.get(0), TFloat64.class), TFloat64.class), VECTOR);
        add("ClipByValue", (tf, in) -> tf.clipByValue(in.get(0), tf.constant(0.9), tf.constant(1.4)), VECTOR);
        add("Cos", (tf, in) -> tf.math.cos(in.get(0)), VECTOR);
        add("Elu", (tf, in) -> tf.nn.elu(centred(tf, in)), VECTOR);
        add("Erf", (tf, in) -> tf.math.erf(in.get(0)), VECTOR);
        add("Exp", (tf, in) -> tf.math.exp(in.get(0)), VECTOR);
        add("Identity", (tf, in) -> tf.identity(in.get(0)), VECTOR);
        add("LeakyRelu", (tf, in) -> tf.nn.leakyRelu(centred(tf, in), LeakyRelu.alpha(0.1f)), VECTOR);
        add("Log", (tf, in) -> tf.math.log(in.get(0)), VECTOR);
        add("Log1p", (tf, in) -> tf.math.log1p(in.get(0)), VECTOR);
        add("Neg", (tf, in) -> tf.math.neg(in.get(0)), VECTOR);
        add("Pow", (tf, in) -> tf.math.pow(in.get(0), in.get(1)), MATRIX, Shape.of(4));
        add("Reciprocal", (tf, in) -> tf.math.reciprocal(in.get(0)), VECTOR);
        add("Rsqrt", (tf, in) -> tf.math.rsqrt(in.get(0)), VECTOR);
        add("Sigmoid", (tf, in) -> tf.math.sigmoid(in.get(0)), VECTOR);
        add("Sin", (tf, in) -> tf.math.sin(in.get(0)), VECTOR);
        add("Softplus", (tf, in) -> tf.math.softplus(in.get(0)), VECTOR);
        add("Sqrt", (tf, in) -> tf.math.sqrt(in.get(0)), VECTOR);
        add("Square", (tf, in) -> tf.math.square(in.get(0)), VECTOR);
        add("Tanh", (tf, in) -> tf.math.tanh(in.get(0)), VECTOR);
    }

    private static void reductions() {
        add("L2Loss", (tf, in) -> tf.nn.l2Loss(in.get(0)), VECTOR);
        add("LogSoftmax", (tf, in) -> tf.nn.logSoftmax(in.get(0)), MATRIX);
        add("Softmax", (tf, in) -> tf.nn.softmax(in.get(0)), MATRIX);
        for (int axis : new int[]{0, 1, -1}) {
            add("Max", (tf, in) -> tf.max(in.get(0), tf.constant(axis)), MATRIX);
            add("Mean", (tf, in) -> tf.math.mean(in.get(0), tf.constant(axis)), MATRIX);
            add("Min", (tf, in) -> tf.min(in.get(0), tf.constant(axis)), MATRIX);
            add("Prod", (tf, in) -> tf.prod(in.get(0), tf.constant(axis)), MATRIX);
            add("Sum", (tf, in) -> tf.sum(in.get(0), tf.constant(axis)), MATRIX);
        }
        add("Mean", (tf, in) -> tf.math.mean(in.get(0), tf.constant(new int[]{1, 2}), Mean.keepDims(true)), MAPS);
        add("Cumsum", (tf, in) -> tf.math.cumsum(in.get(0), tf.constant(1), Cumsum.exclusive(true), Cumsum.reverse(true)), MATRIX);
        add("Cumsum", (tf, in) -> tf.math.cumsum(in.get(0), tf.constant(0)), MATRIX);
    }

    private static void arrangements() {
        add("BroadcastTo", (tf, in) -> tf.broadcastTo(in.get(0), tf.constant(new int[]{2, 3, 4})), Shape.of(3, 1));
        add("ExpandDims", (tf, in) -> tf.expandDims(in.get(0), tf.constant(1)), MATRIX);
        add("GatherNd", (tf, in) -> tf.gatherNd(in.get(0), tf.constant(new int[][]{{1, 2}, {0, 0}, {1, 2}})), MATRIX);
        add("GatherV2", (tf, in) -> tf.gather(in.get(0), tf.constant(new int[]{2, 0, 2}), tf.constant(1)), MATRIX);
        for (String mode : List.of("REFLECT", "SYMMETRIC")) {
            add("MirrorPad", (tf, in) -> tf.mirrorPad(in.get(0), tf.constant(new int[][]{{1, 2}, {0, 3}}), mode), MATRIX);
            add("MirrorPad", (tf, in) -> tf.mirrorPad(in.get(0), tf.constant(new int[][]{{0, 0}, {1, 2}, {0, 1}, {3, 0}, {0, 0}}), mode),
                VOLUME);
        }
        add("Pad", (tf, in) -> raw(tf, "Pad", in.get(0), tf.constant(new int[][]{{1, 2}, {0, 3}})), MATRIX);
        add("PadV2", (tf, in) -> tf.pad(in.get(0), tf.constant(new int[][]{{1, 2}, {0, 3}}), tf.constant(1.0)), MATRIX);
        add("Reshape", (tf, in) -> tf.reshape(in.get(0), tf.constant(new int[]{2, -1})), MATRIX);
        add("ReverseV2", (tf, in) -> tf.reverse(in.get(0), tf.constant(new int[]{1})), MATRIX);
        add("Roll", (tf, in) -> tf.roll(in.get(0), tf.constant(new int[]{1, -2}), tf.constant(new int[]{0, 1})), MATRIX);
        add("Slice", (tf, in) -> tf.slice(in.get(0), tf.constant(new int[]{1, 0}), tf.constant(new int[]{-1, 3})), MATRIX);
        add("Split", (tf, in) -> tf.split(tf.constant(1), in.get(0), 2L).output().get(1), MATRIX);
        add("Squeeze", (tf, in) -> tf.squeeze(in.get(0)), Shape.of(3, 1, 2));
        add("StridedSlice", (tf, in) -> tf.stridedSlice(in.get(0), tf.constant(new int[]{0, 3}), tf.constant(new int[]{3, 0}),
            tf.constant(new int[]{2, -1}), StridedSlice.endMask(2L)), MATRIX);
        add("Tile", (tf, in) -> tf.tile(in.get(0), tf.constant(new int[]{2, 3})), MATRIX);
        add("Transpose", (tf, in) -> tf.linalg.transpose(in.get(0), tf.constant(new int[]{2, 0, 3, 1})), Shape.of(2, 3, 4, 2));
        add("Unpack", (tf, in) -> tf.unstack(in.get(0), 3L).output().get(1), MATRIX);
        int[][] none = {{0, 0}, {0, 0}};
        add("SpaceToBatchND", (tf, in) -> tf.spaceToBatchNd(in.get(0), tf.constant(new int[]{2, 3}), tf.constant(none)), MAPS);
        add("BatchToSpaceND", (tf, in) -> tf.batchToSpaceNd(in.get(0), tf.constant(new int[]{2, 1}), tf.constant(none)), MAPS);
        add("SpaceToDepth", (tf, in) -> tf.nn.spaceToDepth(in.get(0), 2L), MAPS);
        add("DepthToSpace", (tf, in) -> tf.nn.depthToSpace(in.get(0), 2L), Shape.of(1, 2, 3, 8));
    }

    private static void products() {
        for (boolean turned : new boolean[]{false, true}) {
            Shape first = turned ? Shape.of(3, 2) : Shape.of(2, 3);
            Shape second = turned ? Shape.of(4, 3) : Shape.of(3, 4);
            add("MatMul", (tf, in) -> tf.linalg.matMul(in.get(0), in.get(1), MatMul.transposeA(turned), MatMul.transposeB(turned)), first,
                second);
        }
        add("Einsum", (tf, in) -> tf.linalg.einsum(List.of(in.get(0), in.get(1)), "bij,bkj->bik"), Shape.of(2, 3, 2), Shape.of(2, 4, 2));
    }

    private static void maps() {
        add("BiasAdd", (tf, in) -> tf.nn.biasAdd(in.get(0), in.get(1)), MAPS, Shape.of(2));
        add("ResizeNearestNeighbor", (tf, in) -> tf.image.resizeNearestNeighbor(in.get(0), tf.constant(new int[]{8, 12}),
            ResizeNearestNeighbor.halfPixelCenters(true)), MAPS);
        single("ResizeBilinear", (tf, in) -> tf.image.resizeBilinear(in.get(0), tf.constant(new int[]{8, 9}),
            ResizeBilinear.halfPixelCenters(true)), MAPS);
        single("ResizeBilinear", (tf, in) -> tf.image.resizeBilinear(in.get(0), tf.constant(new int[]{5, 11}),
            ResizeBilinear.alignCorners(true)), MAPS);
        for (String padding : List.of("VALID", "SAME")) {
            for (long[] stride : new long[][]{{1, 2, 2, 1}, {1, 1, 1, 1}, {1, 3, 2, 1}}) {
                long[] window = {1, 2, 3, 1};
                add("MaxPool", (tf, in) -> pool(tf, "MaxPool", in.get(0), window, stride, padding), MAPS);
                add("AvgPool", (tf, in) -> pool(tf, "AvgPool", in.get(0), window, stride, padding), MAPS);
            }
            for (long[] stride : new long[][]{{1, 1, 2, 2, 1}, {1, 2, 1, 1, 1}}) {
                long[] window = {1, 2, 2, 1, 1};
                single("MaxPool3D", (tf, in) -> pool(tf, "MaxPool3D", in.get(0), window, stride, padding), VOLUME);
                single("AvgPool3D", (tf, in) -> pool(tf, "AvgPool3D", in.get(0), window, stride, padding), VOLUME);
            }
        }
        single("FusedBatchNormV3", (tf, in) -> tf.nn.fusedBatchNorm(in.get(0), in.get(1), in.get(2), tf.constant(new float[0]),
            tf.constant(new float[0]), FusedBatchNorm.epsilon(0.1f)).y(), Shape.of(1, 3, 2, 2), Shape.of(2), Shape.of(2));
    }

    private static void complex() {
        add("Conj", (tf, in) -> Complex.part(tf, "Imag", tf.scope().opBuilder("Conj", "Conj").addInput(pair(tf, in)).build().output(0)), VECTOR,
            VECTOR);
    }

    @Test
    void everyRuleHasCase() {
        assertEquals(new TreeSet<>(NativeRule.CHECKED), CASES.keySet());
    }

    @TestFactory
    List<DynamicTest> ruleAgreesWithDifferences() {
        List<DynamicTest> tests = new ArrayList<>();
        CASES.forEach((type, checks) -> tests.add(DynamicTest.dynamicTest(type, () -> {
            for (Supplier<Set<String>> check : checks) {
                assertTrue(check.get().contains(type));
            }
        })));
        return tests;
    }

    @Test
    void uncheckedRuleIsRefused() {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat64> x = tf.placeholder(TFloat64.class);
            Operand<TFloat64> loss = tf.math.digamma(x);
            String message = assertThrows(IllegalArgumentException.class, () -> Gradients.of(tf, loss, List.of(x))).getMessage();
            assertTrue(message.contains("Digamma"), message);
        }
    }

    /** Of both signs. */
    private static Operand<TFloat64> centred(Ops tf, List<Placeholder<TFloat64>> in) {
        return tf.math.sub(in.get(0), tf.constant(1.2));
    }

    private static <T extends TNumber> Operand<T> raw(Ops tf, String type, Operand<?>... inputs) {
        OperationBuilder builder = tf.scope().opBuilder(type, type);
        List.of(inputs).forEach(input -> builder.addInput(input.asOutput()));
        return builder.build().output(0);
    }

    private static <T extends TNumber> Operand<T> pool(Ops tf, String type, Operand<T> map, long[] window, long[] stride, String padding) {
        return tf.scope().opBuilder(type, type).addInput(map.asOutput()).setAttr("ksize", window).setAttr("strides", stride)
            .setAttr("padding", padding).build().output(0);
    }

    private static Output<?> pair(Ops tf, List<Placeholder<TFloat64>> in) {
        return Complex.of(tf, in.get(0), in.get(1));
    }
}
