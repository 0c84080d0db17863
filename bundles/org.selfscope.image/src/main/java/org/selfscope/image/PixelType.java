package org.selfscope.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.Unsigned12BitType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedIntType;
import net.imglib2.type.numeric.integer.UnsignedLongType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;

/** The pixel types that images can have, with the range of values that they hold. */
public enum PixelType {

    BIT(BitType::new), UINT8(UnsignedByteType::new), INT8(ByteType::new), UINT12(Unsigned12BitType::new), UINT16(UnsignedShortType::new),
    INT16(ShortType::new), UINT32(UnsignedIntType::new), INT32(IntType::new), UINT64(UnsignedLongType::new), INT64(LongType::new),
    FLOAT32(FloatType::new), FLOAT64(DoubleType::new);

    /** Java arrays end a little below 2^31 elements. */
    private static final long ARRAY_LIMIT = Integer.MAX_VALUE - 8;

    private final Supplier<? extends RealType<?>> type;

    PixelType(Supplier<? extends RealType<?>> type) {
        this.type = type;
    }

    /** A new variable of the ImgLib2 type, with value 0. */
    public RealType<?> variable() {
        return type.get();
    }

    /** Whether values are whole numbers, so that results have to be rounded and clipped to {@link #min()}..{@link #max()}. */
    public boolean isInteger() {
        return this != FLOAT32 && this != FLOAT64;
    }

    public double min() {
        return variable().getMinValue();
    }

    public double max() {
        return variable().getMaxValue();
    }

    /**
     * New pixels with value 0: in one array where it can hold them (an {@code ArrayImg}), else in one array a plane (a {@code PlanarImg}).
     *
     * @throws RestorationException of kind MEMORY if memory does not suffice, of kind IMAGE if a single plane has 2^31 pixels or more
     */
    public Img<? extends RealType<?>> allocate(long... dimensions) {
        try {
            return Cast.unchecked(allocate(Cast.unchecked(variable()), dimensions));
        } catch (OutOfMemoryError e) {
            throw new RestorationException(RestorationException.Kind.MEMORY,
                "There is not enough memory for an image of " + Arrays.toString(dimensions) + " pixels of type " + this + ".",
                "Give the program more memory (option -Xmx), or work on a part of the image.", e);
        }
    }

    private static <T extends NativeType<T>> Img<T> allocate(NativeType<T> variable, long[] dimensions) {
        T type = variable.createVariable();
        if (Intervals.numElements(dimensions) < ARRAY_LIMIT) {
            return new ArrayImgFactory<>(type).create(dimensions);
        }
        if (dimensions[0] * (dimensions.length > 1 ? dimensions[1] : 1) >= ARRAY_LIMIT) {
            throw new RestorationException(RestorationException.Kind.IMAGE,
                "The planes of an image of " + Arrays.toString(dimensions) + " pixels are too large: the limit is 2^31 pixels a plane.",
                "Cut the image into smaller ones.");
        }
        return new PlanarImgFactory<>(type).create(dimensions);
    }

    /** The constant of an ImgLib2 type, empty if there is none. */
    public static Optional<PixelType> find(RealType<?> variable) {
        return Arrays.stream(values()).filter(p -> p.variable().getClass() == variable.getClass()).findFirst();
    }

    /** The constant of an ImgLib2 type. @throws RestorationException of kind IMAGE if there is none */
    public static PixelType of(RealType<?> variable) {
        return find(variable).orElseThrow(() -> new RestorationException(RestorationException.Kind.IMAGE,
            "Pixels of type " + variable.getClass().getSimpleName() + " are not supported.",
            "Convert the image to 8-, 16- or 32-bit integers or to 32-bit float."));
    }
}
