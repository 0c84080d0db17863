package org.selfscope.image;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.util.Util;

/** Pixels as float arrays in ImgLib2's order (first dimension fastest) and back, and conversion between pixel types. */
public final class Floats {

    private Floats() {
    }

    /** A copy of the values of an image; see {@link #of(RandomAccessibleInterval)}. */
    public static float[] of(Image image) {
        return of(image.pixels());
    }

    /**
     * A copy of the values of an interval, each as the nearest float.
     *
     * @throws RestorationException of kind IMAGE if there are more values than an array can hold
     */
    public static float[] of(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        float[] values = new float[arrayLength(pixels)];
        ArrayImg<FloatType, ?> copy = ArrayImgs.floats(values, Intervals.dimensionsAsLongArray(pixels));
        if (!copyRows(pixels, copy)) {
            LoopBuilder.setImages(cast(pixels), copy).forEachPixel((in, out) -> out.set(in.getRealFloat()));
        }
        return values;
    }

    /**
     * An image over an array, which is not copied.
     *
     * @param values in ImgLib2's order, as many as {@code like} has pixels
     * @param like gives size, axes, name and source
     * @return of type {@link PixelType#FLOAT32}
     */
    public static Image toImage(float[] values, Image like) {
        if (values.length != like.size()) {
            throw new IllegalArgumentException(values.length + " values do not fill an image of " + like.size() + " pixels.");
        }
        return like.withPixels(ArrayImgs.floats(values, like.dimensions()));
    }

    /**
     * The image in another pixel type. Integer types get the nearest integer (of two equally near ones the even one), clipped to their
     * range; NaN becomes 0. Values pass through double precision, so integers beyond 2^53 are rounded.
     *
     * @return the image itself if it is of that type already
     */
    public static Image convert(Image image, PixelType type) {
        if (image.pixelType() == type) {
            return image;
        }
        RandomAccessibleInterval<? extends RealType<?>> converted = type.allocate(image.dimensions());
        copy(image.pixels(), converted);
        return image.withPixels(converted);
    }

    /**
     * Copies the values of an interval to another of the same size, wherever both start. Between different pixel types as
     * {@link #convert} does it; within one type all bits are kept.
     */
    public static void copy(RandomAccessibleInterval<? extends RealType<?>> in, RandomAccessibleInterval<? extends RealType<?>> out) {
        if (!copyRows(in, out)) {
            copyPixels(in, out);
        }
    }

    private static boolean copyRows(RandomAccessibleInterval<?> in, RandomAccessibleInterval<?> out) {
        Optional<StoredPart> target = StoredPart.of(out);
        return target.isPresent() && StoredPart.of(in).filter(part -> part.copyTo(target.get())).isPresent();
    }

    private static void copyPixels(RandomAccessibleInterval<? extends RealType<?>> in, RandomAccessibleInterval<? extends RealType<?>> out) {
        RealType<?> from = Util.getTypeFromInterval(cast(in));
        RealType<?> to = Util.getTypeFromInterval(cast(out));
        if (from.getClass() == to.getClass()) {
            copySame(Cast.unchecked(in), Cast.unchecked(out));
        } else if (to instanceof IntegerType<?>) {
            double min = to.getMinValue();
            double max = to.getMaxValue();
            LoopBuilder.setImages(cast(in), cast(out)).forEachPixel((a, b) -> b.setReal(rounded(a.getRealDouble(), min, max)));
        } else {
            LoopBuilder.setImages(cast(in), cast(out)).forEachPixel((a, b) -> b.setReal(a.getRealDouble()));
        }
    }

    private static <T extends RealType<T>> void copySame(RandomAccessibleInterval<T> in, RandomAccessibleInterval<T> out) {
        LoopBuilder.setImages(in, out).forEachPixel((a, b) -> b.set(a));
    }

    private static double rounded(double value, double min, double max) {
        return Double.isNaN(value) ? 0 : Math.max(min, Math.min(max, Math.rint(value)));
    }

    private static int arrayLength(RandomAccessibleInterval<?> pixels) {
        long size = Intervals.numElements(pixels);
        if (size > Integer.MAX_VALUE - 8) {
            throw new RestorationException(RestorationException.Kind.IMAGE, "An image of " + size + " pixels does not fit into one array.",
                "Process the image in tiles or plane by plane.");
        }
        return (int)size;
    }

    /** The type of pixels is only known at run time; whoever reads them as RealType can read every type. */
    private static RandomAccessibleInterval<RealType<?>> cast(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        return Cast.unchecked(pixels);
    }
}
