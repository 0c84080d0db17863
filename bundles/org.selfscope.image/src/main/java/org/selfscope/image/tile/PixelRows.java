package org.selfscope.image.tile;

import org.selfscope.image.PixelType;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.NativeImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.cell.AbstractCellImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Util;

/**
 * Reads rows of pixels, along the first dimension, of images of any type and storage. Rows of array, planar and cell images are copied out
 * of their arrays in pieces; other images, such as views, are read pixel by pixel, which is several times slower. For one thread; make
 * another one for another thread.
 */
public final class PixelRows {

    private static final double[] NOTHING = {};

    private final RandomAccess<? extends RealType<?>> access;

    /** The image as far as its storage can be read; null if it cannot. */
    private final NativeImg<?, ?> storage;

    private final StoredRow stored;

    private final boolean isFloat;

    /** Pixels of a row that are stored together: from one multiple to the next. */
    private final long piece;

    private double[] buffer = NOTHING;

    /** @param pixels starts at 0 on every axis */
    public PixelRows(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        access = pixels.randomAccess();
        storage = pixels instanceof NativeImg<?, ?> image ? image : null;
        PixelType type = storage == null ? null : PixelType.of((RealType<?>)Util.getTypeFromInterval(Cast.unchecked(pixels)));
        stored = storage == null ? null : StoredRow.of(type);
        isFloat = type == PixelType.FLOAT32;
        piece = pixels instanceof AbstractCellImg<?, ?, ?, ?> cells ? cells.getCellGrid().cellDimension(0) : pixels.dimension(0);
    }

    /**
     * Reads a part of a row.
     *
     * @param position of its first pixel
     * @param count number of pixels; all of them lie in the image
     * @param target gets the values from {@code offset} on, exact but for 64-bit integers beyond 2^53
     */
    public void read(long[] position, int count, double[] target, int offset) {
        access.setPosition(position);
        int done = 0;
        while (done < count) {
            access.setPosition(position[0] + done, 0);
            int length = lengthOfPiece(position[0] + done, count - done);
            Object array = array();
            if (array == null) {
                readOneByOne(length, target, offset + done);
            } else {
                stored.copy(array, index(), target, offset + done, length);
            }
            done += length;
        }
    }

    /** Reads a part of a row, each value as the nearest float; see {@link #read(long[], int, double[], int)}. */
    public void read(long[] position, int count, float[] target, int offset) {
        if (isFloat) {
            readFloats(position, count, target, offset);
            return;
        }
        if (buffer.length < count) {
            buffer = new double[count];
        }
        read(position, count, buffer, 0);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (float)buffer[i];
        }
    }

    private void readFloats(long[] position, int count, float[] target, int offset) {
        access.setPosition(position);
        int done = 0;
        while (done < count) {
            access.setPosition(position[0] + done, 0);
            int length = lengthOfPiece(position[0] + done, count - done);
            Object array = array();
            if (array == null) {
                readOneByOne(length, target, offset + done);
            } else {
                System.arraycopy(array, index(), target, offset + done, length);
            }
            done += length;
        }
    }

    private int lengthOfPiece(long from, int wanted) {
        return (int)Math.min(wanted, piece - from % piece);
    }

    /** The array that holds the current pixel, null if there is none. */
    private Object array() {
        return stored != null && storage.update(access) instanceof ArrayDataAccess<?> data ? data.getCurrentStorageArray() : null;
    }

    private int index() {
        return ((NativeType<?>)access.get()).getIndex();
    }

    private void readOneByOne(int count, double[] target, int offset) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                access.fwd(0); // NB: never beyond the last pixel, where another cell might have to be loaded
            }
            target[offset + i] = access.get().getRealDouble();
        }
    }

    private void readOneByOne(int count, float[] target, int offset) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                access.fwd(0); // NB: never beyond the last pixel, where another cell might have to be loaded
            }
            target[offset + i] = access.get().getRealFloat();
        }
    }
}
