package org.knime.knip.base.data.img;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import net.imagej.ImgPlus;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

/**
 * Extent and pixel type of an image.
 *
 * @param dimensions sizes in the order of the axes
 * @param min the smallest index of each axis
 * @param pixelType the first pixel's class
 */
record ImageGeometry(long[] dimensions, long[] min, Class<?> pixelType) {

    static ImageGeometry of(ImgPlus<? extends RealType<?>> image) {
        return new ImageGeometry(Intervals.dimensionsAsLongArray(image), Intervals.minAsLongArray(image), image.firstElement().getClass());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(dimensions.length);
        for (int d = 0; d < dimensions.length; d++) {
            out.writeLong(dimensions[d]);
            out.writeLong(min[d]);
        }
        out.writeUTF(pixelType.getName());
    }

    static ImageGeometry read(DataInput in) throws IOException {
        int n = in.readInt();
        long[] dimensions = new long[n];
        long[] min = new long[n];
        for (int d = 0; d < n; d++) {
            dimensions[d] = in.readLong();
            min[d] = in.readLong();
        }
        return new ImageGeometry(dimensions, min, Classes.load(in.readUTF()));
    }
}
