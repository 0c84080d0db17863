package org.selfscope.learn.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Changes of the size of a map that is known only when the graph runs; the number of channels is known before.
 *
 * @param tf where operations are added
 * @param map of shape (batch, [depth,] height, width, channels)
 * @param shape of the map
 */
record Sizes(Ops tf, Operand<TFloat32> map, Operand<TInt32> shape) {

    Sizes(Ops tf, Operand<TFloat32> map) {
        this(tf, map, tf.shape(map));
    }

    /** Sizes along some axes. */
    Operand<TInt32> range(int from, int to) {
        return tf.slice(shape, tf.constant(new int[]{from}), tf.constant(new int[]{to - from}));
    }

    /** A shape that is the map's but for the channels. */
    Operand<TInt32> spatialThen(int... last) {
        return tf.concat(List.of(range(0, map.rank() - 1), tf.constant(last)), tf.constant(0));
    }

    /** NB: as fast as the operations that resize images, and for any number of axes. */
    Operand<TFloat32> repeat(int axis, int factor) {
        Operand<TFloat32> rows = tf.reshape(map, tf.concat(List.of(tf.constant(new int[]{-1, 1}), inner(axis)), tf.constant(0)));
        return tf.reshape(tf.tile(rows, tf.constant(new int[]{1, factor, 1})), scaled(axis, factor));
    }

    /** As an image of one column: all that lies within the axis are its channels. */
    Operand<TFloat32> interpolate(int axis, int factor) {
        Operand<TInt32> size = range(axis, axis + 1);
        Operand<TInt32> one = tf.constant(new int[]{1});
        Operand<TFloat32> column =
            tf.reshape(map, tf.concat(List.of(tf.constant(new int[]{-1}), size, one, inner(axis)), tf.constant(0)));
        Operand<TInt32> large = tf.concat(List.of(tf.math.mul(size, tf.constant(factor)), one), tf.constant(0));
        return tf.reshape(tf.image.resizeBilinear(column, large, ResizeBilinear.halfPixelCenters(true)), scaled(axis, factor));
    }

    Operand<TFloat32> firstChannels(int count) {
        int channels = (int)map.shape().get(map.rank() - 1);
        if (count == channels) {
            return map;
        } else if (count < channels) {
            return channels(0, count);
        }
        int[][] margins = new int[map.rank()][2];
        margins[map.rank() - 1][1] = count - channels;
        return tf.pad(map, tf.constant(margins), tf.constant(0f));
    }

    Operand<TFloat32> channels(int first, int count) {
        if (first == 0 && count == map.shape().get(map.rank() - 1)) {
            return map;
        }
        int[] begins = new int[map.rank()];
        int[] sizes = IntStream.range(0, map.rank()).map(i -> -1).toArray();
        begins[map.rank() - 1] = first;
        sizes[map.rank() - 1] = count;
        return tf.slice(map, tf.constant(begins), tf.constant(sizes));
    }

    /** @param distances along the spatial axes */
    Operand<TFloat32> shift(List<Integer> distances) {
        int[][] margins = new int[map.rank()][2];
        int[] begins = new int[map.rank()];
        for (int d = 0; d < distances.size(); d++) {
            margins[d + 1] = new int[]{Math.max(0, distances.get(d)), Math.max(0, -distances.get(d))};
            begins[d + 1] = margins[d + 1][1];
        }
        return tf.slice(tf.pad(map, tf.constant(margins), tf.constant(0f)), tf.constant(begins), shape);
    }

    /** How many values lie within one place of an axis, as a tensor of one element. */
    private Operand<TInt32> inner(int axis) {
        return tf.reshape(tf.prod(range(axis + 1, map.rank()), tf.constant(0)), tf.constant(new int[]{1}));
    }

    /** The shape with one axis longer. NB: with the channels as a constant, since layers that follow ask for them. */
    private Operand<TInt32> scaled(int axis, int factor) {
        List<Operand<TInt32>> parts = new ArrayList<>();
        parts.add(range(0, axis));
        parts.add(tf.math.mul(range(axis, axis + 1), tf.constant(factor)));
        if (axis < map.rank() - 2) {
            parts.add(range(axis + 1, map.rank() - 1));
        }
        parts.add(tf.constant(new int[]{(int)map.shape().get(map.rank() - 1)}));
        return tf.concat(parts, tf.constant(0));
    }
}
