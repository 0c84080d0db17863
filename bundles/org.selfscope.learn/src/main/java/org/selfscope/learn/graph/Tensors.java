package org.selfscope.learn.graph;

import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Copies between arrays and tensors in one go: element access to tensors is a hundred times slower. */
public final class Tensors {

    private Tensors() {
    }

    /**
     * A tensor with a copy of the values; to be closed.
     *
     * @param shape all at least 1; last one fastest
     */
    public static TFloat32 of(float[] values, long... shape) {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != values.length || Arrays.stream(shape).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(values.length + " values do not fill a tensor of shape " + Arrays.toString(shape) + ".");
        }
        try {
            return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values, true, false));
        } catch (NullPointerException e) {
            // NB: this is how TensorFlow Java answers when the native memory cannot be had.
            throw new RestorationException(Kind.MEMORY, "There is not enough memory for a tensor of shape " + Arrays.toString(shape) + ".",
                "Choose smaller patches or tiles, or close other programs.", e);
        }
    }

    public static TFloat32 scalar(double value) {
        return TFloat32.scalarOf((float)value);
    }

    /** A copy of the values. */
    public static float[] values(Tensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.size())];
        tensor.asRawTensor().data().asFloats().read(values);
        return values;
    }
}
