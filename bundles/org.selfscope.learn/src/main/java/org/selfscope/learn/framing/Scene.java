package org.selfscope.learn.framing;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.tile.Mirror;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * What the network sees at once: pixels in space with channels. Nothing is read before it is needed.
 *
 * @param pixels the axes of space in the network's order, then the channel; starts at 0
 * @param image name of the image that the scene belongs to, for messages
 */
public record Scene(RandomAccessibleInterval<? extends RealType<?>> pixels, String image) {
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
        int n = dimensions();
        long[] first = Arrays.copyOf(min, n + 1);
        int[] all = Arrays.copyOf(size, n + 1);
        all[n] = channels();
        return new Block(Mirror.read(pixels, first, all), size, all[n]);
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
