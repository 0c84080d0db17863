package org.selfscope.learn.graph;

import java.util.List;
import java.util.function.UnaryOperator;

import org.selfscope.learn.network.Kernel;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Dilated convolutions as convolutions of interleaved parts: with weights at a distance of n pixels, a pixel only meets those that are a
 * multiple of n away, which are an image of their own. TensorFlow differentiates dilated convolutions of the CPU with oneDNN alone, which is
 * not there on ARM.
 */
record Dilation(Ops tf, Kernel kernel) {

    /** @throws IllegalArgumentException unless the kernel has a centre and stride 1: with zeros beyond the edge, parts would be displaced */
    Dilation {
        if (kernel.size().stream().anyMatch(n -> n % 2 == 0) || kernel.stride().stream().anyMatch(s -> s != 1)) {
            throw new IllegalArgumentException("Kernel " + kernel.name() + " of size " + kernel.size() + " with stride " + kernel.stride()
                + " cannot be dilated.");
        }
    }

    static boolean isNeeded(Kernel kernel) {
        return kernel.dilation().stream().anyMatch(d -> d != 1);
    }

    /** @param convolution with the kernel as it is without dilation, and zeros beyond the edge */
    Operand<TFloat32> apply(Operand<TFloat32> map, UnaryOperator<Operand<TFloat32>> convolution) {
        Operand<TInt32> distances = tf.constant(kernel.dilation().stream().mapToInt(Integer::intValue).toArray());
        Operand<TInt32> size = new Sizes(tf, map).range(1, kernel.dimensions() + 1);
        Operand<TInt32> missing = tf.math.floorMod(tf.math.neg(size), distances);
        Operand<TInt32> margins = tf.stack(List.of(tf.zerosLike(missing), missing), Stack.axis(1L));
        Operand<TFloat32> parts = tf.spaceToBatchNd(map, distances, margins);
        return tf.batchToSpaceNd(convolution.apply(parts), distances, margins);
    }
}
