package org.selfscope.image.block;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** The planes or volumes of an image that are denoised one by one, numbered in the order of the other axes (the first one fastest). */
public final class ImageBlocks {

    private final Image image;

    private final List<AxisType> axes;

    /**
     * @param axes of the blocks, as far as the image has them
     * @throws RestorationException of kind IMAGE if the image has none of them
     */
    public ImageBlocks(Image image, List<AxisType> axes) {
        this.image = image;
        this.axes = List.copyOf(axes);
        if (axes.stream().noneMatch(type -> image.dimensionOf(type).isPresent())) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" has " + image.describeAxes()
                + ", but is to be restored along " + axes.stream().map(AxisType::label).toList() + ".", "Name its axes, or choose others.");
        }
    }

    public int count() {
        return Math.toIntExact(IntStream.range(0, image.axes().size()).filter(d -> !isInBlock(d))
            .mapToLong(d -> image.pixels().dimension(d)).reduce(1, Math::multiplyExact));
    }

    /** @throws RestorationException of kind IMAGE if a value is not finite, or the block does not fit into an array */
    public Block get(int index) {
        return Block.of(view(image.pixels(), index));
    }

    /** The numbers of some blocks, at equal distances. @param most how many at most; at least 1 */
    public int[] spread(int most) {
        int count = count();
        int some = Math.min(most, count);
        return IntStream.range(0, some).map(i -> (int)((2L * i + 1) * count / (2L * some))).toArray();
    }

    /**
     * An image of what becomes of each block.
     *
     * @param change gives as many values as a block has
     * @param cancellation asked before each block
     * @return 32-bit float, same axes and name
     */
    public Image map(Function<Block, float[]> change, Progress progress, Cancellation cancellation) {
        RandomAccessibleInterval<? extends RealType<?>> changed = PixelType.FLOAT32.allocate(image.dimensions());
        int count = count();
        for (int i = 0; i < count; i++) {
            cancellation.check();
            progress.report((double)i / count, "block " + (i + 1) + " of " + count);
            RandomAccessibleInterval<? extends RealType<?>> target = view(changed, i);
            Floats.copy(ArrayImgs.floats(change.apply(get(i)), Intervals.dimensionsAsLongArray(target)), target);
        }
        return image.withPixels(changed);
    }

    private boolean isInBlock(int d) {
        return axes.contains(image.axes().get(d).type());
    }

    /** The pixels of a block among those of an image of the same size and axes. */
    public RandomAccessibleInterval<? extends RealType<?>> view(RandomAccessibleInterval<? extends RealType<?>> pixels, int index) {
        int n = image.axes().size();
        long[] position = new long[n];
        long rest = index;
        for (int d = 0; d < n; d++) {
            if (!isInBlock(d)) {
                position[d] = rest % pixels.dimension(d);
                rest /= pixels.dimension(d);
            }
        }
        RandomAccessibleInterval<RealType<?>> block = Cast.unchecked(pixels);
        for (int d = n - 1; d >= 0; d--) {
            if (!isInBlock(d)) {
                block = Views.hyperSlice(block, d, position[d]);
            }
        }
        return block;
    }
}
