package org.selfscope.learn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.tile.Support;
import org.selfscope.learn.graph.Computation;
import org.selfscope.learn.graph.Compute;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.graph.TensorLayers;
import org.selfscope.learn.graph.Tensors;
import org.selfscope.learn.network.UNet.Decoder;
import org.selfscope.learn.network.UNet.Pooling;
import org.selfscope.learn.network.UNet.Upsampling;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The computed support against the graph that is run: the farthest output pixel that changes with an input pixel is exactly as far as the
 * halo says, along every axis.
 */
class SupportTest {

    private static final Signature VOLUME = new Signature(3, 1, 1);

    static Stream<Architecture> architectures() {
        return Stream.of(networks(), Stream.of(new EveryLayer(2), new EveryLayer(3))).flatMap(a -> a);
    }

    private static Stream<Architecture> networks() {
        UNet small = new UNet(2, 1);
        Block wide = new Block(5, true, Activation.GELU);
        Stream<Network> planes = Stream.of(new UNet(0, 1), new UNet(1, 1), small, new UNet(3, 1), small.withDecoder(Decoder.DOUBLE),
            small.withBlock(wide), small.withPooling(Pooling.MEAN).withUpsampling(Upsampling.TRANSPOSED),
            new UNet(2, 2).withDecoder(Decoder.NARROWING).withPooling(Pooling.BLUR).withUpsampling(Upsampling.LINEAR).withTopSkip(false),
            new UNet(3, 1).withPooling(Pooling.BLUR), new UNet(3, 1).withUpsampling(Upsampling.LINEAR),
            small.withBlock(new Block(3, true, Activation.ELU)).withResidual(true), new DnCnn(5, 2), new BabyUNet(1), new ResidualUNet(1),
            new ShallowNet(2), new DeepInterpolationNet(3, 2),
            new SupportNet(1, 1, 2, List.of(1, 1)), new SupportNet(1, 1, 2, List.of(5, 3)));
        Stream<Network> volumes = Stream.of(small, new UNet(1, 1).withDepthPoolings(0), small.withDepthPoolings(1),
            small.withDepthPoolings(1).withPooling(Pooling.BLUR).withUpsampling(Upsampling.LINEAR),
            new UNet(1, 1).withUpsampling(Upsampling.TRANSPOSED), new DnCnn(3, 2), new BabyUNet(1), new ShallowNet(2),
            new DeepCadNet(2, 2));
        return Stream.concat(planes.map(n -> Architecture.of(n, Signature.PLANE)), volumes.map(n -> Architecture.of(n, VOLUME)));
    }

    /** A network of all that the others have not, different along each axis. */
    private record EveryLayer(int dimensions) implements Architecture {

        @Override
        public Signature signature() {
            return new Signature(dimensions, 1, 1);
        }

        @Override
        public <T> T apply(Layers<T> layers, T input) {
            Kernel four = Kernel.of("four", dimensions, 3, 1, 4).dilated(axes(1, 2, 3));
            T dilated = layers.activation(layers.convolution(input, four), Activation.RELU);
            T shifted = layers.shift(dilated, axes(1, -2, 3));
            T strided = layers.convolution(shifted, Kernel.of("strided", dimensions, 3, 4, 4).strided(axes(2, 2, 3)).grouped(2));
            T raised = layers.transposedConvolution(strided, Kernel.of("raise", dimensions, 5, 4, 4).strided(axes(2, 2, 3)).grouped(2));
            T coarse = layers.averagePool(layers.maxPool(input, axes(1, 3, 1)), axes(2, 1, 2));
            T fine = layers.repeat(layers.interpolate(coarse, axes(1, 3, 2)), axes(2, 1, 1));
            T joined = layers.concatenate(layers.firstChannels(raised, 2), fine);
            return layers.add(layers.convolution(joined, Kernel.of("out", dimensions, 1, 3, 1)), input);
        }

        /** The last ones. */
        private List<Integer> axes(int depth, int height, int width) {
            return List.of(depth, height, width).subList(3 - dimensions, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void inputPixelChangesOutputWithinHaloAndNotLess(Architecture architecture) {
        Support support = architecture.support();
        for (int d = 0; d < support.numDimensions(); d++) {
            assertEquals(support.halo()[d], farthest(architecture, support, d), "axis " + d + " of " + architecture);
        }
    }

    /** Each element of the batch has one input pixel that is not zero: one for each place within a step along the axis. */
    private static int farthest(Architecture architecture, Support support, int axis) {
        int step = support.step()[axis];
        int[] sizes = support.step();
        sizes[axis] = (2 * ((support.halo()[axis] + step - 1) / step) + 1) * step;
        int stride = stride(sizes, axis);
        int volume = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        int middle = (sizes[axis] / step / 2) * step;
        float[] batch = new float[step * volume];
        for (int phase = 0; phase < step; phase++) {
            batch[phase * volume + (middle + phase) * stride] = 1;
        }
        float[] response = response(architecture, batch, step, sizes);
        int farthest = 0;
        for (int i = 0; i < response.length; i++) {
            if (response[i] != 0) {
                farthest = Math.max(farthest, Math.abs(i / stride % sizes[axis] - middle - i / volume));
            }
        }
        return farthest;
    }

    private static int stride(int[] sizes, int axis) {
        return Arrays.stream(sizes).limit(axis).reduce(1, (a, b) -> a * b);
    }

    /** Kernels are positive and nothing else is added: only where the input is not zero, the output is not. */
    private static float[] response(Architecture architecture, float[] batch, int count, int[] sizes) {
        long[] shape = new long[sizes.length + 2];
        shape[0] = count;
        shape[sizes.length + 1] = 1;
        for (int d = 0; d < sizes.length; d++) {
            shape[sizes.length - d] = sizes[d];
        }
        try (Computation computation = new Computation(new Compute(Device.CPU, 1)); TFloat32 tensor = Tensors.of(batch, shape)) {
            Shape unknown = Shape.of(Stream.of(List.of(-1L), Collections.nCopies(sizes.length, -1L), List.of(1L)).flatMap(List::stream)
                .mapToLong(n -> n).toArray());
            Placeholder<TFloat32> input = computation.tf().placeholder(TFloat32.class, Placeholder.shape(unknown));
            Operand<TFloat32> output = architecture.apply(new TensorLayers(computation.tf(), w -> weights(computation, w)), input);
            try (Result result = computation.run(Map.of(input, tensor), List.of(output), List.of())) {
                assertEquals(Shape.of(shape), result.get(0).shape());
                return Tensors.values(result.get(0));
            }
        }
    }

    private static Operand<TFloat32> weights(Computation computation, WeightShape shape) {
        float[] values = new float[shape.size()];
        Arrays.fill(values, shape.role() == WeightShape.Role.KERNEL ? 0.5f : (float)shape.mean());
        return computation.tf().reshape(computation.tf().constant(values), computation.tf().constant(shape.dimensions()));
    }
}
