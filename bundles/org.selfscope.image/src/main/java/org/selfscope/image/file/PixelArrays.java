package org.selfscope.image.file;

import java.lang.reflect.Array;
import java.util.Arrays;

import org.selfscope.image.Floats;
import org.selfscope.image.PixelType;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.DoubleArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.basictypeaccess.array.LongArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Fraction;
import net.imglib2.util.Intervals;

/**
 * Pixels as ImgLib2 has them in arrays: byte[], short[], int[] or long[] for integers of so many bits, signed or not; float[], double[];
 * and long[] for {@link PixelType#BIT} and {@link PixelType#UINT12}, pixel i in the bits from i or 12 i on, the lowest bit first.
 */
public final class PixelArrays {

    private PixelArrays() {
    }

    /** An array for so many pixels of a type, full of 0. */
    public static Object allocate(PixelType type, int pixels) {
        return switch (type) {
            case UINT8, INT8 -> new byte[pixels];
            case UINT16, INT16 -> new short[pixels];
            case UINT32, INT32 -> new int[pixels];
            case UINT64, INT64 -> new long[pixels];
            case FLOAT32 -> new float[pixels];
            case FLOAT64 -> new double[pixels];
            case BIT, UINT12 -> new long[(int)entities(type).mulCeil(pixels)];
        };
    }

    /** An image over an array, which is not copied. */
    public static ArrayImg<? extends RealType<?>, ?> image(PixelType type, Object array, long... dimensions) {
        return Cast.unchecked(linked(Cast.unchecked(type.variable()), access(array), dimensions));
    }

    /**
     * A new array with the values of an interval, in its flat order.
     *
     * @param type if it is another one than that of the pixels, integers are rounded and clipped as by {@link Floats#convert}
     */
    public static Object copy(PixelType type, RandomAccessibleInterval<? extends RealType<?>> pixels) {
        Object array = allocate(type, Math.toIntExact(Intervals.numElements(pixels)));
        Floats.copy(pixels, image(type, array, Intervals.dimensionsAsLongArray(pixels)));
        return array;
    }

    /** Bytes that an array takes. */
    public static long bytes(Object array) {
        return (long)Array.getLength(array) * elementBytes(array.getClass().getComponentType());
    }

    /** Bytes of a pixel; of pixels that share bytes one or more than they need. */
    public static int pixelBytes(PixelType type) {
        return (int)Math.max(1, bytes(allocate(type, Byte.SIZE)) / Byte.SIZE);
    }

    /** Number of pixels of a block. */
    public static int length(int[] size) {
        return Arrays.stream(size).reduce(1, Math::multiplyExact);
    }

    static ArrayDataAccess<?> access(Object array) {
        if (array instanceof byte[] bytes) {
            return new ByteArray(bytes);
        } else if (array instanceof short[] shorts) {
            return new ShortArray(shorts);
        } else if (array instanceof int[] ints) {
            return new IntArray(ints);
        } else if (array instanceof long[] longs) {
            return new LongArray(longs);
        } else if (array instanceof float[] floats) {
            return new FloatArray(floats);
        }
        return new DoubleArray((double[])array);
    }

    private static <T extends NativeType<T>, A> ArrayImg<T, A> linked(T type, A access, long[] dimensions) {
        ArrayImg<T, A> image = new ArrayImg<>(access, dimensions, type.getEntitiesPerPixel());
        image.setLinkedType(Cast.unchecked(type.getNativeTypeFactory().createLinkedType(Cast.unchecked(image))));
        return image;
    }

    private static Fraction entities(PixelType type) {
        return ((NativeType<?>)type.variable()).getEntitiesPerPixel();
    }

    private static int elementBytes(Class<?> element) {
        if (element == byte.class) {
            return Byte.BYTES;
        } else if (element == short.class) {
            return Short.BYTES;
        }
        return element == int.class || element == float.class ? Integer.BYTES : Long.BYTES;
    }
}
