package org.selfscope.image.block;

import java.util.Arrays;

import org.selfscope.image.Floats;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

/**
 * What is denoised as one piece: a plane, a volume, a line. Not copied, and to be left as it is.
 *
 * @param values all finite, first dimension fastest
 * @param size along each of at least one dimension; at least 1
 */
public record Block(float[] values, int... size) {

    public Block {
        size = size.clone();
        if (size.length == 0 || Arrays.stream(size).anyMatch(s -> s < 1)
            || Arrays.stream(size).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill a block of " + Arrays.toString(size) + ".");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new RestorationException(Kind.IMAGE, "The image contains the value " + value + ", which cannot be denoised.",
                    "Replace NaN and infinite values first.");
            }
        }
    }

    /** A copy of some pixels. @throws RestorationException of kind IMAGE if they do not fit into an array, or are not all finite */
    public static Block of(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        float[] values = Floats.of(pixels);
        return new Block(values, Arrays.stream(Intervals.dimensionsAsLongArray(pixels)).mapToInt(Math::toIntExact).toArray());
    }

    /** Other values of the same size. */
    public Block with(float[] others) {
        return new Block(others, size);
    }

    @Override
    public int[] size() {
        return size.clone();
    }

    public int dimensions() {
        return size.length;
    }
}
