package org.selfscope.learn.symmetry;

import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Lattice;
import org.selfscope.learn.framing.Block;

/**
 * A symmetry of the box: axes are exchanged, then mirrored. Along axis d of the result lies axis {@code axes.get(d)} of what it is applied
 * to, in opposite direction if {@code mirrored.get(d)}.
 *
 * @param axes a permutation
 * @param mirrored one for each axis
 */
public record Symmetry(List<Integer> axes, List<Boolean> mirrored) {
    public Symmetry {
        axes = List.copyOf(axes);
        mirrored = List.copyOf(mirrored);
    }

    /** The symmetry that undoes this one. */
    public Symmetry inverse() {
        Integer[] back = new Integer[axes.size()];
        Boolean[] flip = new Boolean[axes.size()];
        for (int d = 0; d < back.length; d++) {
            back[axes.get(d)] = d;
            flip[axes.get(d)] = mirrored.get(d);
        }
        return new Symmetry(Arrays.asList(back), Arrays.asList(flip));
    }

    /** Size of the result for a box of a size. */
    public int[] size(int... size) {
        return axes.stream().mapToInt(d -> size[d]).toArray();
    }

    /** The changed block. */
    public Block apply(Block block) {
        int[] size = block.size();
        return block.mapped(channel -> apply(channel, size), size(size));
    }

    private float[] apply(float[] values, int[] size) {
        long[] stride = Lattice.strides(size);
        long[] step = new long[size.length];
        long first = 0;
        for (int d = 0; d < step.length; d++) {
            int axis = axes.get(d);
            step[d] = mirrored.get(d) ? -stride[axis] : stride[axis];
            first += mirrored.get(d) ? (size[axis] - 1) * stride[axis] : 0;
        }
        int[] newSize = size(size);
        float[] result = new float[values.length];
        int next = 0;
        for (long row : new Lattice(newSize, step).rows()) {
            int from = (int)(first + row);
            for (int x = 0; x < newSize[0]; x++, from += step[0]) {
                result[next++] = values[from];
            }
        }
        return result;
    }
}
