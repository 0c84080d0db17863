package org.selfscope.learn.graph;

import java.util.Arrays;
import java.util.List;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.types.TFloat32;

/** Pooling of planes and volumes. */
record Pools(Ops tf) {

    /**
     * NB: the operation "MaxPool" by name, since the one that {@code tf.nn} makes has no fast kernel.
     *
     * @param kind "Max" or "Avg"
     */
    Operand<TFloat32> pool(String kind, Operand<TFloat32> map, List<Integer> sizes, List<Integer> strides) {
        String type = kind + (sizes.size() == 2 ? "Pool" : "Pool3D");
        return tf.scope().opBuilder(type, type).addInput(map.asOutput()).setAttr("ksize", Convolutions.framed(sizes))
            .setAttr("strides", Convolutions.framed(strides)).setAttr("padding", "VALID").build().output(0);
    }

    /**
     * Every second value after smoothing by (1, 2, 1) / 4 along an axis, with zeros at both ends.
     *
     * @param map of odd size along the axis; the result has half of it and 1/2
     */
    Operand<TFloat32> halve(Operand<TFloat32> map, int axis) {
        int[][] margins = new int[map.rank()][2];
        margins[axis] = new int[]{1, 1};
        Operand<TFloat32> padded = tf.pad(map, tf.constant(margins), tf.constant(0f));
        Operand<TFloat32> ends = tf.math.add(everySecond(padded, axis, 0, -1), everySecond(padded, axis, 2, 0));
        Operand<TFloat32> centre = everySecond(padded, axis, 1, -1);
        return tf.math.add(tf.math.mul(ends, tf.constant(0.25f)), tf.math.mul(centre, tf.constant(0.5f)));
    }

    /** @param end exclusive, counted from the end; 0 for the end itself */
    private Operand<TFloat32> everySecond(Operand<TFloat32> map, int axis, int begin, int end) {
        int[] begins = new int[axis + 1];
        int[] ends = new int[axis + 1];
        int[] strides = new int[axis + 1];
        Arrays.fill(strides, 1);
        begins[axis] = begin;
        ends[axis] = end;
        strides[axis] = 2;
        long all = (1L << axis) - 1;
        return tf.stridedSlice(map, tf.constant(begins), tf.constant(ends), tf.constant(strides), StridedSlice.beginMask(all),
            StridedSlice.endMask(end == 0 ? all | 1L << axis : all));
    }
}
