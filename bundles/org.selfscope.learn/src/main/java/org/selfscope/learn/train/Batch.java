package org.selfscope.learn.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.selfscope.image.tile.Mirror;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.graph.MapArray;
import org.selfscope.learn.sampler.Sample;

/**
 * Samples, one after another, as they are fed.
 *
 * @param maps by name
 */
record Batch(Map<String, MapArray> maps) {
    /**
     * Joins samples. Those of smaller patches are filled up with their mirror image, which does not count.
     *
     * @param blind whether they are filled up with zeros instead, since the network is blind to the pixel itself and must not see it in the
     *            mirror image either
     * @param size of full patches
     * @param cell how many times larger a patch is than input and target
     */
    static Batch of(List<Sample> samples, int[] size, int[] cell, boolean blind) {
        return new Batch(samples.get(0).maps().keySet().stream().collect(Collectors.toMap(Function.identity(),
            name -> MapArray.of(samples.stream().map(sample -> filled(sample.map(name), name, size, cell, blind)).toList()))));
    }

    private static Block filled(Block block, String name, int[] patch, int[] cell, boolean blind) {
        int[] size = patch.clone();
        for (int d = 0; d < size.length && !name.equals(Sample.WHOLE); d++) {
            size[d] /= cell[d];
        }
        if (Arrays.equals(size, block.size())) {
            return block;
        }
        boolean zero = blind || name.equals(Sample.WEIGHT) || name.equals(Sample.USABLE);
        return block.mapped(channel -> filled(channel, block.size(), size, zero), size);
    }

    private static float[] filled(float[] values, int[] from, int[] size, boolean zero) {
        float[] filled = new float[Block.product(size)];
        for (int i = 0; i < filled.length; i++) {
            int rest = i;
            long index = 0;
            long stride = 1;
            boolean inside = true;
            for (int d = 0; d < size.length; d++) {
                int position = rest % size[d];
                rest /= size[d];
                inside &= position < from[d];
                index += Mirror.index(position, from[d]) * stride;
                stride *= from[d];
            }
            filled[i] = zero && !inside ? 0 : values[(int)index];
        }
        return filled;
    }

    /** Of the targets along each axis of space, X first. */
    int[] size() {
        return maps.get(Sample.TARGET).size();
    }

    /** Whether any target counts; without one the loss would be 0 / 0. */
    boolean isUsable() {
        for (float w : maps.get(Sample.WEIGHT).values()) {
            if (w > 0) {
                return true;
            }
        }
        return false;
    }
}
