package org.selfscope.learn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.learn.network.Activation;
import org.selfscope.learn.network.BatchNorm;
import org.selfscope.learn.network.Kernel;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class TensorLayersTest {

    private static final Shape PLANE = Shape.of(1, 4, 6, 4);

    private static final Shape VOLUME = Shape.of(1, 4, 2, 6, 4);

    private final Map<String, float[]> weights = new HashMap<>();

    /** Groups of channels do not see each other: as a dense kernel with zeros between the groups. */
    @ParameterizedTest
    @CsvSource({"2, 2, 8, 1", "2, 4, 4, 1", "2, 4, 8, 2", "3, 2, 6, 1", "3, 4, 4, 2"})
    void convolutionInGroupsIsDenseOneWithZeros(int dimensions, int groups, int out, int stride) {
        Kernel dense = Kernel.of("k", dimensions, 3, 4, out).strided(IntStream.range(0, dimensions).mapToObj(d -> stride).toList())
            .unbiased();
        Kernel grouped = dense.grouped(groups);
        float[] narrow = random(grouped.weights().size());
        float[] wide = new float[dense.weights().size()];
        int in = 4 / groups;
        for (int i = 0; i < wide.length; i++) {
            int group = i % out / (out / groups);
            if (i / out % 4 / in == group) {
                wide[i] = narrow[i / out * (out / groups) + i % (out / groups)];
            }
        }
        Shape shape = dimensions == 2 ? PLANE : VOLUME;
        float[] input = random((int)shape.size());
        weights.put("k.kernel", wide);
        float[] expected = run(shape, input, (layers, map) -> layers.convolution(map, dense));
        weights.put("k.kernel", narrow);
        assertArrayEquals(expected, run(shape, input, (layers, map) -> layers.convolution(map, grouped)), 1e-5f);
    }

    /** The same as a large dense kernel with zeros between the weights; and not by an operation that can be differentiated with oneDNN alone. */
    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2", "2, 4", "3, 1"})
    void dilatedConvolutionIsDenseOneWithZerosBetween(int dimensions, int groups) {
        Kernel small = Kernel.of("k", dimensions, 3, 4, 8).grouped(groups).unbiased();
        Kernel large = Kernel.of("k", dimensions, 7, 4, 8).grouped(groups).unbiased();
        float[] few = random(small.weights().size());
        float[] many = new float[large.weights().size()];
        List<Integer> dilation = List.of(1, 2, 3).subList(3 - dimensions, 3);
        int channels = few.length / (int)Math.pow(3, dimensions);
        for (int i = 0; i < few.length; i++) {
            many[place(i / channels, dilation) * channels + i % channels] = few[i];
        }
        Shape shape = dimensions == 2 ? Shape.of(2, 8, 10, 4) : Shape.of(2, 4, 2, 7, 4);
        float[] input = random((int)shape.size());
        weights.put("k.kernel", many);
        float[] expected = run(shape, input, (layers, map) -> layers.convolution(map, large));
        weights.put("k.kernel", few);
        float[] actual = run(shape, input, (layers, map) -> {
            Operand<TFloat32> result = layers.convolution(map, small.dilated(dilation));
            assertEquals(List.of(), dilated(result.asOutput().op()));
            return result;
        });
        assertArrayEquals(expected, actual, 1e-5f);
    }

    /** Of a weight of a kernel of size 3, in one of size 7 with the same centre; the last axis fastest in both. */
    private static int place(int weight, List<Integer> dilation) {
        int place = 0;
        int stride = 1;
        int rest = weight;
        for (int d = dilation.size() - 1; d >= 0; d--) {
            place += (3 + (rest % 3 - 1) * dilation.get(d)) * stride;
            rest /= 3;
            stride *= 7;
        }
        return place;
    }

    /** Operations of the graph that are dilated. */
    private static List<String> dilated(Operation any) {
        List<String> names = new ArrayList<>();
        ((Graph)any.env()).operations().forEachRemaining(o -> {
            boolean dense = !o.type().startsWith("Conv") && !o.type().startsWith("Depthwise")
                || ((GraphOperation)o).attributes().getAttrValueProto("dilations").getList().getIList().stream().allMatch(d -> d == 1);
            if (!dense) {
                names.add(o.type());
            }
        });
        return names;
    }

    /** sum(convolution(x) * y) = sum(x * transposed(y)), with the same weights, but for the order of channels. */
    @ParameterizedTest
    @CsvSource({"2, 1, 2", "2, 4, 2", "3, 1, 2", "3, 4, 1"})
    void transposedConvolutionIsAdjoint(int dimensions, int groups, int stride) {
        Kernel kernel = Kernel.of("k", dimensions, 3, 4, 4).strided(IntStream.range(0, dimensions).mapToObj(d -> stride).toList())
            .grouped(groups).unbiased();
        weights.put("k.kernel", random(kernel.weights().size()));
        Shape shape = dimensions == 2 ? PLANE : VOLUME;
        float[] x = random((int)shape.size());
        float[] forward = run(shape, x, (layers, map) -> layers.convolution(map, kernel));
        float[] y = random(forward.length);
        Shape coarse = dimensions == 2 ? Shape.of(1, 4 / stride, 6 / stride, 4) : Shape.of(1, 4 / stride, 2 / stride, 6 / stride, 4);
        float[] back = run(coarse, y, (layers, map) -> layers.transposedConvolution(map, kernel));
        assertEquals(product(forward, y), product(x, back), 1e-4);
    }

    @Test
    void repeatedValuesAreBlocks() {
        float[] fine = run(Shape.of(1, 2, 2, 1), new float[]{1, 2, 3, 4}, (layers, map) -> layers.repeat(map, List.of(2, 3)));
        assertArrayEquals(new float[]{1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 3, 3, 3, 4, 4, 4}, fine);
    }

    /** Centres of fine pixels lie at -1/4, 1/4, 3/4 .. of the coarse ones; beyond the ends values stay. */
    @Test
    void interpolationIsLinearBetweenCentres() {
        float[] fine = run(Shape.of(1, 1, 3, 1), new float[]{0, 4, 12}, (layers, map) -> layers.interpolate(map, List.of(1, 2)));
        assertArrayEquals(new float[]{0, 1, 3, 6, 10, 12}, fine);
        float[] along = run(Shape.of(1, 3, 1, 1, 1), new float[]{0, 4, 12}, (layers, map) -> layers.interpolate(map, List.of(2, 1, 1)));
        assertArrayEquals(fine, along);
    }

    /** Maxima of neighbours 2 5 5 4 4 (and no sixth), smoothed around the places 0, 2, 4, with zeros beyond. */
    @Test
    void blurPoolIsSmoothedMaximum() {
        float[] coarse = run(Shape.of(1, 1, 6, 1), new float[]{1, 2, 5, 3, 4, 0}, (layers, map) -> layers.blurPool(map, List.of(1, 2)));
        assertArrayEquals(new float[]{(2 * 2 + 5) / 4f, (5 + 2 * 5 + 4) / 4f, (4 + 2 * 4) / 4f}, coarse);
    }

    @Test
    void shiftMovesAndFillsWithZeros() {
        float[] moved = run(Shape.of(1, 2, 3, 1), new float[]{1, 2, 3, 4, 5, 6}, (layers, map) -> layers.shift(map, List.of(-1, 2)));
        assertArrayEquals(new float[]{0, 0, 4, 0, 0, 0}, moved);
    }

    @Test
    void channelsAreCutOrFilledWithZeros() {
        Shape shape = Shape.of(1, 1, 2, 2);
        float[] values = {1, 2, 3, 4};
        assertArrayEquals(new float[]{1, 3}, run(shape, values, (layers, map) -> layers.firstChannels(map, 1)));
        assertArrayEquals(new float[]{1, 2, 0, 3, 4, 0}, run(shape, values, (layers, map) -> layers.firstChannels(map, 3)));
    }

    @Test
    void activationsAreTheirFormulas() {
        float[] x = {-1, 0.5f};
        assertArrayEquals(new float[]{0, 0.5f}, activated(x, Activation.RELU));
        assertArrayEquals(new float[]{-0.1f, 0.5f}, activated(x, Activation.leakyRelu(0.1)));
        assertArrayEquals(new float[]{(float)Math.expm1(-1), 0.5f}, activated(x, Activation.ELU), 1e-6f);
        // Normal distribution function of -1 and 0.5: 0.158655 and 0.691462.
        assertArrayEquals(new float[]{-0.158655f, 0.345731f}, activated(x, Activation.GELU), 1e-6f);
    }

    /** In training by the batch, whose mean and (unbiased) variance go into the averages; then by these. */
    @ParameterizedTest
    @CsvSource({"1, 2, 2, 1", "1, 1, 4, 1"})
    void batchNormMeasuresInTrainingAndIsFrozenThen(int batch, int height, int width, int channels) {
        BatchNorm norm = new BatchNorm("n", channels, 0.5, 0.25);
        List<WeightShape> shapes = List.of(norm.scale(), norm.offset(), norm.mean(), norm.variance());
        float[] x = {1, 2, 3, 6};
        try (Computation computation = new Computation(new Compute(Device.CPU, 1)); TFloat32 tensor = Tensors.of(x, batch, height, width, 1)) {
            Variables variables = new Variables(computation, "w", shapes);
            variables.assign(new Weights(shapes, List.of(new float[]{2}, new float[]{10}, new float[]{1}, new float[]{4})));
            Placeholder<TFloat32> input = computation.tf().placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, 1)));
            TrainedNorm trained = new TrainedNorm();
            TensorLayers training = new TensorLayers(computation.tf(), variables::read, trained);
            Operand<TFloat32> first = training.batchNorm(input, norm);
            Operand<TFloat32> second = training.batchNorm(training.add(input, input), norm);
            Operand<TFloat32> frozen = new TensorLayers(computation.tf(), variables::read).batchNorm(input, norm);
            List<Op> updates = trained.updates(computation.tf(), variables);
            try (Result result = computation.run(Map.of(input, tensor), List.of(first, frozen, second), updates)) {
                assertArrayEquals(normalised(x, 3, 3.5, 0.5), Tensors.values(result.get(0)), 1e-5f);
                assertArrayEquals(normalised(x, 1, 4, 0.5), Tensors.values(result.get(1)), 1e-5f);
            }
            Weights measured = variables.fetch();
            assertEquals(0.75 * (0.75 * 1 + 0.25 * 3) + 0.25 * 6, measured.values().get(2)[0], 1e-5);
            double unbiased = 14 / 3.0;
            assertEquals(0.75 * (0.75 * 4 + 0.25 * unbiased) + 0.25 * 4 * unbiased, measured.values().get(3)[0], 1e-4);
        }
    }

    private static float[] normalised(float[] x, double mean, double variance, double epsilon) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (float)(10 + 2 * (x[i] - mean) / Math.sqrt(variance + epsilon));
        }
        return y;
    }

    private float[] activated(float[] values, Activation activation) {
        return run(Shape.of(1, 1, values.length, 1), values, (layers, map) -> layers.activation(map, activation));
    }

    private float[] run(Shape shape, float[] values, BiFunction<TensorLayers, Operand<TFloat32>, Operand<TFloat32>> layer) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1)); TFloat32 tensor = Tensors.of(values, shape.asArray())) {
            Placeholder<TFloat32> input = computation.tf().placeholder(TFloat32.class, Placeholder.shape(shape));
            Operand<TFloat32> output = layer.apply(new TensorLayers(computation.tf(), s -> constant(computation, s)), input);
            try (Result result = computation.run(Map.of(input, tensor), List.of(output), List.of())) {
                return Tensors.values(result.get(0));
            }
        }
    }

    private Operand<TFloat32> constant(Computation computation, WeightShape shape) {
        return computation.tf().reshape(computation.tf().constant(weights.get(shape.name())), computation.tf().constant(shape.dimensions()));
    }

    private static float[] random(int length) {
        SplittableRandom random = new SplittableRandom(length);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float)random.nextDouble(-1, 1);
        }
        return values;
    }

    private static double product(float[] a, float[] b) {
        assertEquals(a.length, b.length);
        return IntStream.range(0, a.length).mapToDouble(i -> (double)a[i] * b[i]).sum();
    }
}
