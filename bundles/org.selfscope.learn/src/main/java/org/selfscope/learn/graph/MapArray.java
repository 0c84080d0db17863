package org.selfscope.learn.graph;

import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.learn.framing.Block;
import org.tensorflow.types.TFloat32;

/**
 * Blocks in the order of a tensor.
 *
 * @param values channel fastest, then the axes of space, then the batch
 * @param shape (batch, [depth,] height, width, channels)
 */
public record MapArray(float[] values, long[] shape) {
    public MapArray {
        shape = shape.clone();
    }

    /** @param blocks of the same size and number of channels */
    public static MapArray of(List<Block> blocks) {
        Block first = blocks.get(0);
        int channels = first.channels();
        int pixels = first.pixels();
        float[] values = new float[Math.multiplyExact(blocks.size(), first.values().length)];
        for (int b = 0; b < blocks.size(); b++) {
            float[] block = blocks.get(b).values();
            int from = b * block.length;
            if (channels == 1) {
                System.arraycopy(block, 0, values, from, pixels);
            } else {
                for (int i = 0; i < block.length; i++) {
                    values[from + i % pixels * channels + i / pixels] = block[i];
                }
            }
        }
        return new MapArray(values, shape(blocks.size(), channels, first.size()));
    }

    private static long[] shape(int batch, int channels, int... size) {
        long[] shape = new long[size.length + 2];
        shape[0] = batch;
        shape[shape.length - 1] = channels;
        for (int d = 0; d < size.length; d++) {
            shape[size.length - d] = size[d];
        }
        return shape;
    }

    /** The single block of values in the order of a tensor. @param size of the block */
    public static Block block(float[] values, int... size) {
        int pixels = Block.product(size);
        int channels = values.length / pixels;
        float[] block = channels == 1 ? values : new float[values.length];
        for (int i = 0; channels > 1 && i < values.length; i++) {
            block[i % channels * pixels + i / channels] = values[i];
        }
        return new Block(block, size, channels);
    }

    /** Of the maps along each axis of space, X first. */
    public int[] size() {
        return IntStream.range(0, shape.length - 2).map(d -> (int)shape[shape.length - 2 - d]).toArray();
    }

    /** A tensor with a copy; to be closed. */
    public TFloat32 tensor() {
        return Tensors.of(values, shape);
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }
}
