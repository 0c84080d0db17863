package org.selfscope.learn.framing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Mirror;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * What is restored at once, pixels in space with channels, and the frames around it that the network sees besides. Nothing is read before it
 * is needed.
 *
 * @param pixels the axes of space in the network's order, then the channel; starts at 0
 * @param others the other frames of a {@link FrameWindow}, in its order; each like {@code pixels}
 * @param image name of the image that the scene belongs to, for messages
 */
public record Scene(RandomAccessibleInterval<? extends RealType<?>> pixels,
    List<RandomAccessibleInterval<? extends RealType<?>>> others, String image) {
    public Scene {
        others = List.copyOf(others);
    }

    /** Along each axis of space. */
    public long[] size() {
        return LongStream.range(0, dimensions()).map(d -> pixels.dimension((int)d)).toArray();
    }

    /** Number of axes of space. */
    public int dimensions() {
        return pixels.numDimensions() - 1;
    }

    public int channels() {
        return (int)pixels.dimension(dimensions());
    }

    /** Number of pixels, each of which has all channels; exact beyond 2^31. */
    public long count() {
        return Arrays.stream(size()).reduce(1, Math::multiplyExact);
    }

    /**
     * The values of a box, all channels. Beyond the border lies the mirror image.
     *
     * @param min first pixel; may lie outside
     * @param size of the box; fewer than 2^31 values
     */
    public Block read(long[] min, int[] size) {
        return new Block(read(pixels, min, size), size, channels());
    }

    /** As {@link #read}: all channels of the other frames, then those of this one. */
    public Block readAll(long[] min, int[] size) {
        if (others.isEmpty()) {
            return read(min, size);
        }
        int length = Math.multiplyExact(Block.product(size), channels());
        float[] values = new float[Math.multiplyExact(length, others.size() + 1)];
        for (int i = 0; i <= others.size(); i++) {
            System.arraycopy(read(i < others.size() ? others.get(i) : pixels, min, size), 0, values, i * length, length);
        }
        return new Block(values, size, channels() * (others.size() + 1));
    }

    private static float[] read(RandomAccessibleInterval<? extends RealType<?>> frame, long[] min, int[] size) {
        int n = size.length;
        int[] all = Arrays.copyOf(size, n + 1);
        all[n] = (int)frame.dimension(n);
        return Mirror.read(frame, Arrays.copyOf(min, n + 1), all);
    }

    /** As in "512 x 512 x 30". */
    public String describeSize() {
        return Arrays.stream(size()).mapToObj(String::valueOf).collect(Collectors.joining(" x "));
    }

    /** The exception for a scene in which a value is found that no computation can use. */
    public RestorationException notFinite() {
        return new RestorationException(RestorationException.Kind.IMAGE,
            "The image \"" + image + "\" contains values that are infinite or not a number.",
            "Replace such values first, for example by the median of their neighbours.");
    }
}
