package org.selfscope.learn.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.psf.Psf;
import org.selfscope.learn.forward.PsfConvolution;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A convolution by the operations that networks are made of: fast for small kernels.
 *
 * @param tf where operations are added
 * @param dimensions number of axes of space
 */
record DirectBlur(Ops tf, PsfConvolution convolution, int dimensions) {
    /** @param mirrored the map with margins of the reach of the kernel, which the result does not have */
    Operand<TFloat32> apply(Operand<TFloat32> mirrored) {
        int channels = (int)mirrored.shape().get(dimensions + 1);
        return dimensions == 2 ? planes(mirrored, channels) : volumes(mirrored, channels);
    }

    private Operand<TFloat32> planes(Operand<TFloat32> map, int channels) {
        int[] reach = convolution.reach(2);
        float[] weights = new float[(2 * reach[0] + 1) * (2 * reach[1] + 1) * channels];
        for (int c = 0; c < channels; c++) {
            float[] kernel = correlated(convolution.psf(c), reach);
            for (int i = 0; i < kernel.length; i++) {
                weights[i * channels + c] = kernel[i];
            }
        }
        Operand<TFloat32> kernel = PlacedPsf.constant(tf, weights, 2 * reach[1] + 1, 2 * reach[0] + 1, channels, 1);
        return channels == 1 ? valid("Conv2D", map, kernel) : valid("DepthwiseConv2dNative", map, kernel);
    }

    private Operand<TFloat32> volumes(Operand<TFloat32> map, int channels) {
        int[] reach = convolution.reach(3);
        List<Operand<TFloat32>> parts = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            Operand<TFloat32> kernel = PlacedPsf.constant(tf, correlated(convolution.psf(c), reach), 2 * reach[2] + 1, 2 * reach[1] + 1,
                2 * reach[0] + 1, 1, 1);
            parts.add(valid("Conv3D", channels == 1 ? map
                : tf.slice(map, tf.constant(new int[]{0, 0, 0, 0, c}), tf.constant(new int[]{-1, -1, -1, -1, 1})), kernel));
        }
        return channels == 1 ? parts.get(0) : tf.concat(parts, tf.constant(-1));
    }

    private Operand<TFloat32> valid(String type, Operand<TFloat32> map, Operand<TFloat32> kernel) {
        long[] ones = new long[dimensions + 2];
        Arrays.fill(ones, 1);
        return tf.scope().opBuilder(type, "Blur").addInput(map.asOutput()).addInput(kernel.asOutput()).setAttr("strides", ones)
            .setAttr("padding", "VALID").build().output(0);
    }

    /** The kernel as operations want it, which correlate instead of convolving: mirrored, and filled up to a common size. */
    private static float[] correlated(Psf psf, int... reach) {
        float[] kernel = PlacedPsf.values(psf, reach, Arrays.stream(reach).map(r -> 2 * r + 1).toArray());
        for (int i = 0, j = kernel.length - 1; i < j; i++, j--) {
            float swapped = kernel[i];
            kernel[i] = kernel[j];
            kernel[j] = swapped;
        }
        return kernel;
    }
}
