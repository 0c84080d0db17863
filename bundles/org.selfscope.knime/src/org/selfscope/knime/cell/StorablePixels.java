package org.selfscope.knime.cell;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.ImgFactory;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.util.Util;

/**
 * The containers that KNIME Image Processing stores and reads back right: one Java array, or one a plane beyond the size of an array.
 * Views, memory-mapped pixels and cells of other sizes come back scrambled or not at all.
 */
final class StorablePixels {

    private StorablePixels() {
    }

    /** The pixels themselves if they are storable, else a copy. */
    static Img<?> of(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        if (pixels instanceof PlanarImg<?, ?> planar) {
            return planar;
        }
        return pixels instanceof ArrayImg<?, ?> array && array.update(null) instanceof ArrayDataAccess ? array : copy(pixels);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Img<?> copy(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        return copyOf((RandomAccessibleInterval)pixels);
    }

    private static <T extends NativeType<T>> Img<T> copyOf(RandomAccessibleInterval<T> pixels) {
        T type = Util.getTypeFromInterval(pixels);
        boolean fits = Intervals.numElements(pixels) <= Integer.MAX_VALUE - 8;
        ImgFactory<T> factory = fits ? new ArrayImgFactory<>(type) : new PlanarImgFactory<>(type);
        Img<T> copy = factory.create(pixels);
        LoopBuilder.setImages(pixels, copy).forEachPixel((from, to) -> to.set(from));
        return copy;
    }
}
