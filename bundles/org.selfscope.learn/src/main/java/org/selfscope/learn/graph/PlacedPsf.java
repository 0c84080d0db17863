package org.selfscope.learn.graph;

import java.util.Arrays;

import org.selfscope.image.psf.Psf;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Point spread functions as constants of a graph. */
final class PlacedPsf {
    private PlacedPsf() {
    }

    /** The weights in a box of zeros, with the middle at a position; X first, which varies fastest. */
    static float[] values(Psf psf, int[] middle, int[] box) {
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

    static Operand<TFloat32> constant(Ops tf, float[] values, long... shape) {
        return tf.constant(Shape.of(shape), DataBuffers.of(values, true, false));
    }
}
