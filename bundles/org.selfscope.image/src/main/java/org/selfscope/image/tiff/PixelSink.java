package org.selfscope.image.tiff;

import net.imglib2.Cursor;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;

/** Takes the samples of a file one after the other. */
final class PixelSink {

    private final Cursor<? extends RealType<?>> cursor;

    PixelSink(Cursor<? extends RealType<?>> cursor) {
        this.cursor = cursor;
    }

    /** @param bits the sample; bits beyond its size are ignored, so that the sign takes care of itself */
    void integer(long bits) {
        ((IntegerType<?>)cursor.next()).setInteger(bits);
    }

    void real(double value) {
        cursor.next().setReal(value);
    }
}
