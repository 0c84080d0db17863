package org.selfscope.learn.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.fourier.FastSize;
import org.selfscope.image.psf.Psf;
import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.forward.PsfConvolution;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.OperationBuilder;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;

/**
 * A {@link ForwardModel} as operations of a graph, on maps of shape (batch, [depth,] height, width, channels). Beyond the border lies the
 * mirror image. Small kernels are convolved directly, large ones by Fourier transforms; both have gradients that are exactly their adjoint.
 *
 * @param size of the maps along each axis of space, X first; known, so that the spectrum of the kernel is computed once
 * @param direct whether the convolution is direct
 */
public record Blur(Ops tf, ForwardModel model, int[] size, boolean direct) {
    /** Chooses the way of computation that takes less time. */
    public static Blur of(Ops tf, ForwardModel model, int... size) {
        return new Blur(tf, model, size, !(model instanceof PsfConvolution blur) || BlurCost.isDirectFaster(blur.reach(size.length), size));
    }

    /** The map as the microscope shows it. */
    public Operand<TFloat32> apply(Operand<TFloat32> map) {
        if (!(model instanceof PsfConvolution convolution)) {
            return map;
        }
        int channels = (int)map.shape().get(size.length + 1);
        if (direct && size.length == 2) {
            return planes(mirrored(map), convolution, channels);
        }
        return direct ? volumes(mirrored(map), convolution, channels) : fourier(mirrored(map), convolution, channels);
    }

    /** NB: a mirror image is not larger than what it shows, so that images smaller than the kernel are mirrored several times. */
    private Operand<TFloat32> mirrored(Operand<TFloat32> map) {
        int[] missing = model.reach(size.length);
        int[] extent = size.clone();
        Operand<TFloat32> padded = map;
        while (Arrays.stream(missing).anyMatch(m -> m > 0)) {
            int[] margin = IntStream.range(0, extent.length).map(d -> Math.min(missing[d], Math.max(1, extent[d] - 1))).toArray();
            // NB: a single pixel has no mirror image without itself; it is repeated.
            boolean single = IntStream.range(0, extent.length).anyMatch(d -> extent[d] == 1 && margin[d] > 0);
            for (int d = 0; d < margin.length; d++) {
                margin[d] = single == (extent[d] == 1) ? margin[d] : 0;
                missing[d] -= margin[d];
                extent[d] += 2 * margin[d];
            }
            padded = tf.mirrorPad(padded, tf.constant(margins(margin, margin)), single ? "SYMMETRIC" : "REFLECT");
        }
        return padded;
    }

    /** Along the axes of a map. @param before along each axis of space, X first; @param after likewise */
    private static int[][] margins(int[] before, int[] after) {
        int n = before.length;
        int[][] margins = new int[n + 2][2];
        for (int d = 0; d < n; d++) {
            margins[n - d] = new int[]{before[d], after[d]};
        }
        return margins;
    }

    private Operand<TFloat32> planes(Operand<TFloat32> map, PsfConvolution convolution, int channels) {
        int[] reach = convolution.reach(2);
        float[] weights = new float[(2 * reach[0] + 1) * (2 * reach[1] + 1) * channels];
        for (int c = 0; c < channels; c++) {
            float[] kernel = correlated(convolution.psf(c), reach);
            for (int i = 0; i < kernel.length; i++) {
                weights[i * channels + c] = kernel[i];
            }
        }
        Operand<TFloat32> kernel = constant(weights, 2 * reach[1] + 1, 2 * reach[0] + 1, channels, 1);
        return channels == 1 ? valid("Conv2D", map, kernel, 2) : valid("DepthwiseConv2dNative", map, kernel, 2);
    }

    private Operand<TFloat32> volumes(Operand<TFloat32> map, PsfConvolution convolution, int channels) {
        int[] reach = convolution.reach(3);
        List<Operand<TFloat32>> parts = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            Operand<TFloat32> kernel = constant(correlated(convolution.psf(c), reach), 2 * reach[2] + 1, 2 * reach[1] + 1, 2 * reach[0] + 1, 1, 1);
            parts.add(valid("Conv3D", channels == 1 ? map
                : tf.slice(map, tf.constant(new int[]{0, 0, 0, 0, c}), tf.constant(new int[]{-1, -1, -1, -1, 1})), kernel, 3));
        }
        return channels == 1 ? parts.get(0) : tf.concat(parts, tf.constant(-1));
    }

    private Operand<TFloat32> valid(String type, Operand<TFloat32> map, Operand<TFloat32> kernel, int axes) {
        long[] ones = new long[axes + 2];
        Arrays.fill(ones, 1);
        return tf.scope().opBuilder(type, "Blur").addInput(map.asOutput()).addInput(kernel.asOutput()).setAttr("strides", ones)
            .setAttr("padding", "VALID").build().output(0);
    }

    /** The kernel as operations want it, which correlate instead of convolving: mirrored, and filled up to a common size. */
    private static float[] correlated(Psf psf, int... reach) {
        float[] kernel = placed(psf, reach, Arrays.stream(reach).map(r -> 2 * r + 1).toArray());
        for (int i = 0, j = kernel.length - 1; i < j; i++, j--) {
            float swapped = kernel[i];
            kernel[i] = kernel[j];
            kernel[j] = swapped;
        }
        return kernel;
    }

    /** The kernel in a box, with its middle at a position. */
    private static float[] placed(Psf psf, int[] middle, int[] box) {
        float[] weights = psf.weights();
        int[] extent = psf.size();
        float[] values = new float[Arrays.stream(box).reduce(1, Math::multiplyExact)];
        for (int i = 0; i < weights.length; i++) {
            int rest = i;
            int index = 0;
            int stride = 1;
            for (int d = 0; d < box.length; d++) {
                index += (rest % extent[d] - extent[d] / 2 + middle[d]) * stride;
                rest /= extent[d];
                stride *= box[d];
            }
            values[index] = weights[i];
        }
        return values;
    }

    /**
     * A cyclic convolution over the mirrored map, which is filled up to a size with a fast transform. Values that wrap around only reach the
     * first ones, in front of those that are kept.
     */
    private Operand<TFloat32> fourier(Operand<TFloat32> mirrored, PsfConvolution convolution, int channels) {
        int n = size.length;
        int[] reach = convolution.reach(n);
        int[] fast = IntStream.range(0, n).map(d -> FastSize.of(size[d] + 2 * reach[d])).toArray();
        int[] fill = IntStream.range(0, n).map(d -> fast[d] - size[d] - 2 * reach[d]).toArray();
        Operand<TFloat32> filled = tf.pad(mirrored, tf.constant(margins(new int[n], fill)), tf.constant(0f));
        int kernels = convolution.psfs().size();
        float[] values = new float[0];
        for (int c = 0; c < kernels; c++) {
            float[] kernel = placed(convolution.psf(c), reach, fast);
            values = Arrays.copyOf(values, values.length + kernel.length);
            System.arraycopy(kernel, 0, values, values.length - kernel.length, kernel.length);
        }
        int[] spatial = IntStream.range(0, n).map(d -> fast[n - 1 - d]).toArray();
        Output<?> spectrum = transform("RFFT", constant(values, front(kernels, spatial)).asOutput(), spatial);
        Output<?> product = tf.scope().opBuilder("Mul", "Blur").addInput(transform("RFFT", channelsFirst(filled, channels, spatial), spatial))
            .addInput(spectrum).build().output(0);
        Output<TFloat32> blurred = transform("IRFFT", product, spatial);
        int[] begin = new int[n + 2];
        int[] extent = new int[n + 2];
        Arrays.fill(extent, -1);
        for (int d = 0; d < n; d++) {
            begin[n + 1 - d] = 2 * reach[d];
            extent[n + 1 - d] = size[d];
        }
        return channelsLast(tf.slice(blurred, tf.constant(begin), tf.constant(extent)), channels);
    }

    private static long[] front(int first, int... rest) {
        return IntStream.concat(IntStream.of(first), Arrays.stream(rest)).asLongStream().toArray();
    }

    /** NB: with a single channel the order is the same, and nothing needs to be moved. */
    private Output<?> channelsFirst(Operand<TFloat32> map, int channels, int... spatial) {
        if (channels == 1) {
            return tf.reshape(map, tf.constant(IntStream.concat(IntStream.of(-1, 1), Arrays.stream(spatial)).toArray())).asOutput();
        }
        int n = size.length;
        return tf.linalg.transpose(map, tf.constant(IntStream.concat(IntStream.of(0, n + 1), IntStream.rangeClosed(1, n)).toArray())).asOutput();
    }

    private Operand<TFloat32> channelsLast(Operand<TFloat32> map, int channels) {
        int n = size.length;
        if (channels == 1) {
            int[] shape = new int[n + 2];
            shape[0] = -1;
            shape[n + 1] = 1;
            for (int d = 0; d < n; d++) {
                shape[n - d] = size[d];
            }
            return tf.reshape(map, tf.constant(shape));
        }
        return tf.linalg.transpose(map, tf.constant(IntStream.concat(IntStream.of(0), IntStream.concat(IntStream.rangeClosed(2, n + 1),
            IntStream.of(1))).toArray()));
    }

    /** NB: by name, since there is no class for complex tensors. */
    private <T extends org.tensorflow.types.family.TType> Output<T> transform(String type, Output<?> tensor, int... spatial) {
        String name = type + spatial.length + "D";
        OperationBuilder builder = tf.scope().opBuilder(name, "Blur").addInput(tensor).addInput(tf.constant(spatial).asOutput());
        builder = type.equals("RFFT") ? builder.setAttr("Tcomplex", DataType.DT_COMPLEX64) : builder.setAttr("Treal", DataType.DT_FLOAT);
        return builder.build().output(0);
    }

    private Operand<TFloat32> constant(float[] values, long... shape) {
        return tf.constant(Shape.of(shape), DataBuffers.of(values, true, false));
    }
}
