package org.selfscope.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;

/**
 * Where things are in a TIFF file: header, directory of the first plane, all pixels in one piece, directories of the other planes. ImageJ
 * takes the pixels behind the first plane for the following ones without looking at their directories.
 */
final class TiffLayout {

    private static final int GRAY_BLACK_IS_ZERO = 1;

    private static final int NO_UNIT = 1;

    private static final int ALIGNMENT = 16;

    private final Hyperstack stack;

    /** What the first directory says about the stack. */
    private final String description;

    private final SampleFormat samples;

    private final boolean big;

    private final long pixelPosition;

    /** Bytes of the directory of a plane that is not the first. */
    private final int directoryBytes;

    private TiffLayout(Hyperstack stack, boolean big) {
        this.stack = stack;
        this.big = big;
        description = stack.description();
        samples = SampleFormat.of(stack.header().pixelType());
        long end = headerBytes() + directory(0).length();
        pixelPosition = (end + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        directoryBytes = directory(1).length();
    }

    /** @param classicLimit the largest file that is not BigTIFF */
    static TiffLayout of(Hyperstack stack, long classicLimit) {
        TiffLayout classic = new TiffLayout(stack, false);
        return classic.fileBytes() <= classicLimit ? classic : new TiffLayout(stack, true);
    }

    /** Type of the samples. */
    SampleFormat samples() {
        return samples;
    }

    ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(headerBytes()).order(ByteOrder.LITTLE_ENDIAN);
        header.put("II".getBytes(StandardCharsets.US_ASCII));
        if (big) {
            header.putShort((short)TIFF.BIGTIFF_MAGIC).putShort((short)Long.BYTES).putShort((short)0).putLong(headerBytes());
        } else {
            header.putShort((short)TIFF.TIFF_MAGIC).putInt(headerBytes());
        }
        return header.rewind();
    }

    int headerBytes() {
        return big ? 16 : 8;
    }

    long planeBytes() {
        return samples.rowBytes(stack.width()) * stack.height();
    }

    /** Where the pixels start. */
    long pixelPosition() {
        return pixelPosition;
    }

    /** Where the directory of a plane starts; 0, the end of the chain, after the last one. */
    long directoryPosition(long plane) {
        if (plane == stack.planes()) {
            return 0;
        }
        // Pixels of odd length are followed by a byte of padding: directories start at even positions.
        long behindPixels = (pixelPosition + stack.planes() * planeBytes() + 1) / 2 * 2;
        return plane == 0 ? headerBytes() : behindPixels + (plane - 1) * directoryBytes;
    }

    long fileBytes() {
        long last = stack.planes() - 1;
        return Math.max(pixelPosition + stack.planes() * planeBytes(), directoryPosition(last) + directory(last).length());
    }

    ByteBuffer encodedDirectory(long plane) {
        TiffDirectory directory = directory(plane);
        directory.putLong(TIFF.TAG_STRIP_OFFSETS, pixelPosition() + plane * planeBytes());
        return directory.encode(directoryPosition(plane), directoryPosition(plane + 1));
    }

    /** Complete but for the position of the pixels, so that its length is right. */
    private TiffDirectory directory(long plane) {
        TiffDirectory directory = new TiffDirectory(big);
        directory.putLong(TIFF.TAG_IMAGE_WIDTH, stack.width());
        directory.putLong(TIFF.TAG_IMAGE_HEIGHT, stack.height());
        directory.putShort(TIFF.TAG_BITS_PER_SAMPLE, samples.bits());
        directory.putShort(TIFF.TAG_COMPRESSION, 1);
        directory.putShort(TIFF.TAG_PHOTOMETRIC_INTERPRETATION, GRAY_BLACK_IS_ZERO);
        if (plane == 0) {
            directory.putText(TIFF.TAG_IMAGE_DESCRIPTION, description);
        }
        directory.putLong(TIFF.TAG_STRIP_OFFSETS, 0);
        directory.putShort(TIFF.TAG_SAMPLES_PER_PIXEL, 1);
        directory.putLong(TIFF.TAG_ROWS_PER_STRIP, stack.height());
        directory.putLong(TIFF.TAG_STRIP_BYTE_COUNTS, planeBytes());
        putResolution(directory, TIFF.TAG_X_RESOLUTION, stack.axis(AxisType.X));
        putResolution(directory, TIFF.TAG_Y_RESOLUTION, stack.axis(AxisType.Y));
        directory.putShort(TIFF.TAG_RESOLUTION_UNIT, NO_UNIT);
        directory.putShort(TIFF.TAG_SAMPLE_FORMAT, samples.code());
        return directory;
    }

    /** Pixels per unit, as ImageJ wants them, in millionths where they fit. The exact scale is in the description. */
    private static void putResolution(TiffDirectory directory, int tag, Axis axis) {
        long million = 1_000_000;
        double perUnit = 1 / axis.scale();
        if (perUnit >= 1 && perUnit < 4000) {
            directory.putRational(tag, Math.round(perUnit * million), million);
        } else if (perUnit > 0.0003 && perUnit < 1) {
            directory.putRational(tag, million, Math.round(million / perUnit));
        } else {
            boolean fits = perUnit >= 4000 && perUnit < 4e9;
            directory.putRational(tag, fits ? Math.round(perUnit) : 1, 1);
        }
    }
}
