package org.selfscope.learn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tile.Mirror;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.gradient.Gradients;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class BlurTest {
    /** Sizes of map and kernel, channels, and whether the convolution is direct: odd and even, anisotropic, larger than the image. */
    static Stream<Arguments> cases() {
        return Stream.of(List.of(new int[]{9, 6}, new int[]{5, 3}), List.of(new int[]{12, 7}, new int[]{1, 7}),
            List.of(new int[]{4, 11}, new int[]{11, 5}), List.of(new int[]{3, 1}, new int[]{7, 3}),
            List.of(new int[]{7, 5, 4}, new int[]{3, 5, 3}), List.of(new int[]{6, 8, 2}, new int[]{1, 3, 5}))
            .flatMap(c -> Stream.of(1, 3).flatMap(channels -> Stream.of(true, false)
                .map(direct -> Arguments.of(c.get(0), c.get(1), channels, direct))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheTrueConvolutionOfTheMirroredImage(int[] size, int[] kernel, int channels, boolean direct) {
        List<Psf> psfs = psfs(channels, kernel);
        Block block = new Block(random(Block.product(size) * channels, 3), size, channels);
        float[] actual = blurred(new PsfConvolution(psfs), block, direct, false);
        float[] expected = new float[actual.length];
        for (int c = 0; c < channels; c++) {
            System.arraycopy(bruteForce(block.channel(c), size, psfs.get(c)), 0, expected, c * block.pixels(), block.pixels());
        }
        assertArrayEquals(expected, actual, 2e-6f);
    }

    /** The derivative of the sum of b * blur(a) with respect to a is the adjoint of the convolution, applied to b. */
    @ParameterizedTest
    @MethodSource("cases")
    void theGradientIsTheAdjoint(int[] size, int[] kernel, int channels, boolean direct) {
        ForwardModel model = new PsfConvolution(psfs(channels, kernel));
        Block a = new Block(random(Block.product(size) * channels, 4), size, channels);
        Block b = new Block(random(Block.product(size) * channels, 5), size, channels);
        double forward = dot(blurred(model, a, direct, false), b.values());
        double backward = dot(a.values(), blurred(model, b, direct, true));
        assertEquals(forward, backward, 1e-5 * Math.abs(forward));
    }

    /** @param adjoint whether the derivative at the block is wanted instead of the value */
    private static float[] blurred(ForwardModel model, Block block, boolean direct, boolean adjoint) {
        try (Computation computation = new Computation(new Compute(Device.CPU, 1))) {
            Ops tf = computation.tf();
            MapArray map = MapArray.of(List.of(block, block));
            Placeholder<TFloat32> input = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(map.shape())));
            Blur blur = new Blur(tf, model, block.size(), direct);
            Operand<TFloat32> value = blur.apply(input);
            if (adjoint) {
                Operand<TFloat32> variable = tf.identity(tf.constant(Shape.of(map.shape()), DataBuffers.of(
                    new float[map.values().length], true, false)));
                value = Gradients.of(tf, tf.sum(tf.reshape(tf.math.mul(input, blur.apply(variable)), tf.constant(new int[]{-1})),
                    tf.constant(0)), List.of(variable)).get(0);
            }
            try (TFloat32 tensor = map.tensor();
                Result result = computation.run(Map.of(input, tensor), List.of(value), List.of())) {
                float[] both = Tensors.values(result.get(0));
                return MapArray.block(Arrays.copyOfRange(both, both.length / 2, both.length), block.size()).values();
            }
        }
    }

    private static float[] bruteForce(float[] values, int[] size, Psf psf) {
        float[] blurred = new float[values.length];
        int[] kernel = psf.size();
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int k = 0; k < Block.product(kernel); k++) {
                int[] at = new int[size.length];
                long from = 0;
                long stride = 1;
                int restPixel = i;
                int restKernel = k;
                for (int d = 0; d < size.length; d++) {
                    at[d] = restKernel % kernel[d];
                    from += stride * Mirror.index(restPixel % size[d] - (at[d] - kernel[d] / 2), size[d]);
                    stride *= size[d];
                    restPixel /= size[d];
                    restKernel /= kernel[d];
                }
                sum += psf.at(at) * (double)values[(int)from];
            }
            blurred[i] = (float)sum;
        }
        return blurred;
    }

    /** Without any symmetry. */
    private static List<Psf> psfs(int channels, int... kernel) {
        return Stream.iterate(0, c -> c + 1).limit(channels).map(c -> new Psf(random(Block.product(kernel), 10 + c), kernel)).toList();
    }

    private static float[] random(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float)random.nextDouble();
        }
        return values;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double)a[i] * b[i];
        }
        return sum;
    }
}
