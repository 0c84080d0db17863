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

    /** Place of a position of the block. */
    int place(int[] position) {
        int place = 0;
        for (int d = 0; d < position.length; d++) {
            place += (position[d] + margin[d]) * (int)stride[d];
        }
        return place;
    }

    /** How far apart places are that lie a step apart. */
    int distance(int[] step) {
        int distance = 0;
        for (int d = 0; d < step.length; d++) {
            distance += step[d] * (int)stride[d];
        }
        return distance;
    }
}
