package org.selfscope.learn.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.fourier.FastSize;
import org.selfscope.learn.forward.PsfConvolution;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * A cyclic convolution over a mirrored map, which is filled up to a size with a fast transform: fast for large kernels. Values that wrap
 * around only reach the first ones, in front of those that are kept.
 *
 * @param tf where operations are added
 * @param size of the maps without margins along each axis of space, X first
 */
record FourierBlur(Ops tf, PsfConvolution convolution, int[] size) {
    /** @param mirrored the map with margins of the reach of the kernel, which the result does not have */
    Operand<TFloat32> apply(Operand<TFloat32> mirrored) {
        int n = size.length;
        int channels = (int)mirrored.shape().get(n + 1);
        int[] reach = convolution.reach(n);
        int[] fast = IntStream.range(0, n).map(d -> FastSize.of(size[d] + 2 * reach[d])).toArray();
        int[] fill = IntStream.range(0, n).map(d -> fast[d] - size[d] - 2 * reach[d]).toArray();
        Operand<TFloat32> filled = tf.pad(mirrored, tf.constant(Blur.margins(new int[n], fill)), tf.constant(0f));
        int kernels = convolution.psfs().size();
        float[] values = new float[0];
        for (int c = 0; c < kernels; c++) {
            float[] kernel = PlacedPsf.values(convolution.psf(c), reach, fast);
            values = Arrays.copyOf(values, values.length + kernel.length);
            System.arraycopy(kernel, 0, values, values.length - kernel.length, kernel.length);
        }
        int[] spatial = IntStream.range(0, n).map(d -> fast[n - 1 - d]).toArray();
        Output<?> spectrum = transform("RFFT", PlacedPsf.constant(tf, values, front(kernels, spatial)).asOutput(), spatial);
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
    private <T extends TType> Output<T> transform(String type, Output<?> tensor, int... spatial) {
        String name = type + spatial.length + "D";
        OperationBuilder builder = tf.scope().opBuilder(name, "Blur").addInput(tensor).addInput(tf.constant(spatial).asOutput());
        builder = type.equals("RFFT") ? builder.setAttr("Tcomplex", DataType.DT_COMPLEX64) : builder.setAttr("Treal", DataType.DT_FLOAT);
        return builder.build().output(0);
    }
}
