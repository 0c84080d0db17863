package org.knime.knip.base.data.img;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** How one pixel stands in a file: integers in as many bytes as they need, float32 in 4, everything else as float64; big-endian. */
enum PixelForm {
    BYTE, SHORT, INT, LONG, FLOAT, DOUBLE;

    static PixelForm of(RealType<?> pixel) {
        if (pixel instanceof IntegerType<?>) {
            int bits = pixel.getBitsPerPixel();
            return bits <= Byte.SIZE ? BYTE : bits <= Short.SIZE ? SHORT : bits <= Integer.SIZE ? INT : LONG;
        }
        return pixel instanceof FloatType ? FLOAT : DOUBLE;
    }

    void write(RealType<?> pixel, DataOutput out) throws IOException {
        switch (this) {
            case BYTE -> out.writeByte(((IntegerType<?>)pixel).getInteger());
            case SHORT -> out.writeShort(((IntegerType<?>)pixel).getInteger());
            case INT -> out.writeInt((int)((IntegerType<?>)pixel).getIntegerLong());
            case LONG -> out.writeLong(((IntegerType<?>)pixel).getIntegerLong());
            case FLOAT -> out.writeFloat(pixel.getRealFloat());
            case DOUBLE -> out.writeDouble(pixel.getRealDouble());
        }
    }

    void read(RealType<?> pixel, DataInput in) throws IOException {
        switch (this) {
            case BYTE -> ((IntegerType<?>)pixel).setInteger(in.readByte());
            case SHORT -> ((IntegerType<?>)pixel).setInteger(in.readShort());
            case INT -> ((IntegerType<?>)pixel).setInteger(in.readInt());
            case LONG -> ((IntegerType<?>)pixel).setInteger(in.readLong());
            case FLOAT -> pixel.setReal(in.readFloat());
            case DOUBLE -> pixel.setReal(in.readDouble());
        }
    }
}
