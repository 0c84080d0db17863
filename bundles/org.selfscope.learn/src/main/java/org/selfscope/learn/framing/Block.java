package org.selfscope.learn.framing;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Values of a box in space, with one or more channels at every pixel.
 *
 * @param values first axis of space fastest, channel slowest
 * @param size of the box along each axis of space
 * @param channels at least 1
 */
public record Block(float[] values, int[] size, int channels) {
    public Block {
        if (channels < 1 || values.length != Math.multiplyExact(product(size), channels)) {
            throw new IllegalArgumentException(
                values.length + " values do not fill " + channels + " channels of size " + Arrays.toString(size) + ".");
        }
        size = size.clone();
    }

    /** Joins channels of one size. */
    public static Block of(List<float[]> channels, int... size) {
        int pixels = product(size);
        float[] values = new float[Math.multiplyExact(pixels, channels.size())];
        for (int c = 0; c < channels.size(); c++) {
            System.arraycopy(channels.get(c), 0, values, c * pixels, pixels);
        }
        return new Block(values, size, channels.size());
    }

    @Override
    public int[] size() {
        return size.clone();
    }

    /** Number of axes of space. */
    public int dimensions() {
        return size.length;
    }

    /** Number of values in a channel. */
    public int pixels() {
        return values.length / channels;
    }

    /** The values of a channel: a copy, or the array itself if there is only one channel. */
    public float[] channel(int channel) {
        return channels == 1 ? values : Arrays.copyOfRange(values, channel * pixels(), (channel + 1) * pixels());
    }

    /** Some of the channels. */
    public Block channels(int first, int count) {
        return new Block(Arrays.copyOfRange(values, first * pixels(), (first + count) * pixels()), size, count);
    }

    /** What a rule makes of each channel; arrays of the given size. */
    public Block mapped(UnaryOperator<float[]> rule, int... newSize) {
        return channels == 1 ? new Block(rule.apply(values), newSize, 1)
            : of(IntStream.range(0, channels).mapToObj(c -> rule.apply(channel(c))).toList(), newSize);
    }

    /** This block with one channel more. */
    public Block with(float[] channel) {
        return with(new Block(channel, size, 1));
    }

    /** This block with the channels of another one of the same size after its own. */
    public Block with(Block more) {
        float[] all = Arrays.copyOf(values, Math.addExact(values.length, more.values.length));
        System.arraycopy(more.values, 0, all, values.length, more.values.length);
        return new Block(all, size, channels + more.channels);
    }

    /** How many pixels a box has. */
    public static int product(int... size) {
        return Arrays.stream(size).reduce(1, Math::multiplyExact);
    }
}
