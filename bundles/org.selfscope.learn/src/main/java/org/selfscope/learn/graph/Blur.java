package org.selfscope.learn.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.learn.forward.ForwardModel;
import org.selfscope.learn.forward.PsfConvolution;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
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
        return direct ? new DirectBlur(tf, convolution, size.length).apply(mirrored(map))
            : new FourierBlur(tf, convolution, size).apply(mirrored(map));
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
    static int[][] margins(int[] before, int[] after) {
        int n = before.length;
        int[][] margins = new int[n + 2][2];
        for (int d = 0; d < n; d++) {
            margins[n - d] = new int[]{before[d], after[d]};
        }
        return margins;
    }
}
