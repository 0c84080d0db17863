package org.selfscope.image;

import java.util.function.Supplier;

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

/** The pixel types that images can have, with the range of values that they hold. */
public enum PixelType {

    BIT(BitType::new), UINT8(UnsignedByteType::new), INT8(ByteType::new), UINT12(Unsigned12BitType::new), UINT16(UnsignedShortType::new),
    INT16(ShortType::new), UINT32(UnsignedIntType::new), INT32(IntType::new), UINT64(UnsignedLongType::new), INT64(LongType::new),
    FLOAT32(FloatType::new), FLOAT64(DoubleType::new);

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

    /** The constant of an ImgLib2 type. @throws RestorationException of kind IMAGE if there is none */
    public static PixelType of(RealType<?> variable) {
        for (PixelType p : values()) {
            if (p.variable().getClass() == variable.getClass()) {
                return p;
            }
        }
        throw new RestorationException(RestorationException.Kind.IMAGE,
            "Pixels of type " + variable.getClass().getSimpleName() + " are not supported.",
            "Convert the image to 8-, 16- or 32-bit integers or to 32-bit float.");
    }
}
