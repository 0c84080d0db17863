package org.selfscope.image.denoise;

import java.util.Arrays;

import org.selfscope.image.Lattice;
import org.selfscope.image.block.Block;
import org.selfscope.image.tile.Mirror;

import net.imglib2.img.array.ArrayImgs;

/**
 * A block with its mirror image around it.
 *
 * @param values first dimension fastest
 * @param size with the margins
 * @param stride along each dimension
 * @param margin on both sides along each dimension
 */
record PaddedBlock(float[] values, int[] size, long[] stride, int[] margin) {

    static PaddedBlock of(Block block, int[] margin) {
        int[] size = block.size();
        int[] padded = size.clone();
        long[] min = new long[size.length];
        for (int d = 0; d < size.length; d++) {
            min[d] = -margin[d];
            padded[d] += 2 * margin[d];
        }
        long[] original = Arrays.stream(size).asLongStream().toArray();
        float[] values = Mirror.read(ArrayImgs.floats(block.values(), original), min, padded);
        return new PaddedBlock(values, padded, Lattice.strides(padded), margin);
    }

    /** The rows along the first dimension, each in an array of its own. */
    float[][] rows() {
        float[][] rows = new float[values.length / size[0]][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * size[0], (row + 1) * size[0]);
        }
        return rows;
    }

    /** The number of the row at a position of the block. @param position without the first dimension */
    int row(int[] position) {
        int row = 0;
        for (int d = 0; d < position.length; d++) {
            row += (position[d] + margin[d + 1]) * (int)(stride[d + 1] / size[0]);
        }
        return row;
    }

    /** How far apart rows are that lie a step apart. @param step with the first dimension */
    int rowDistance(int[] step) {
        int distance = 0;
        for (int d = 1; d < step.length; d++) {
            distance += step[d] * (int)(stride[d] / size[0]);
        }
        return distance;
    }
}
