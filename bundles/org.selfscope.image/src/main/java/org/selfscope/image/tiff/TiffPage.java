package org.selfscope.image.tiff;

import java.util.Arrays;

import org.selfscope.image.PixelType;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;

/**
 * One directory of a TIFF file, as far as it matters for the pixels.
 *
 * @param index number in the file
 * @param samples values per pixel
 * @param alpha how many of them are transparency: the last ones
 * @param bits per sample
 * @param format of samples: 1 unsigned, 2 signed, 3 floating point
 * @param plain whether samples lie in the file as they are: uncompressed, not in tiles, one sample per pixel
 * @param reduced whether the page is a preview of another
 * @param offsets of strips or tiles
 * @param byteCounts of strips or tiles
 */
record TiffPage(int index, long width, long height, int samples, int alpha, int bits, int format, boolean plain, boolean compressed,
    boolean reduced, long[] offsets, long[] byteCounts) {

    private static final int UNSIGNED = 1;

    private static final int FLOAT = 3;

    private static final int ASSOCIATED_ALPHA = 1;

    private static final int UNASSOCIATED_ALPHA = 2;

    static TiffPage of(int index, Tags tags) {
        int samples = (int)tags.integer(TIFF.TAG_SAMPLES_PER_PIXEL, 1);
        boolean tiled = tags.has(TIFF.TAG_TILE_OFFSETS);
        boolean compressed = tags.integer(TIFF.TAG_COMPRESSION, 1) != 1;
        boolean usualOrder = tags.integer(TIFF.TAG_FILL_ORDER, 1) == 1 && tags.integer(TIFF.TAG_PREDICTOR, 1) == 1;
        long alpha = Arrays.stream(tags.integers(TIFF.TAG_EXTRA_SAMPLES))
            .filter(e -> e == ASSOCIATED_ALPHA || e == UNASSOCIATED_ALPHA).count();
        return new TiffPage(index, tags.integer(TIFF.TAG_IMAGE_WIDTH, 0), tags.integer(TIFF.TAG_IMAGE_HEIGHT, 0), samples, (int)alpha,
            (int)tags.integer(TIFF.TAG_BITS_PER_SAMPLE, 1), (int)tags.integer(TIFF.TAG_SAMPLE_FORMAT, UNSIGNED),
            !compressed && !tiled && samples == 1 && usualOrder, compressed, (tags.integer(TIFF.TAG_SUBFILE_TYPE, 0) & 1) == 1,
            tags.integers(tiled ? TIFF.TAG_TILE_OFFSETS : TIFF.TAG_STRIP_OFFSETS),
            tags.integers(tiled ? TIFF.TAG_TILE_BYTE_COUNTS : TIFF.TAG_STRIP_BYTE_COUNTS));
    }

    /** Values per pixel without transparency. */
    int channels() {
        return samples - alpha;
    }

    boolean isFloat() {
        return format == FLOAT;
    }

    /** The smallest type that holds the samples. */
    PixelType pixelType() {
        if (isFloat()) {
            return bits > 32 ? PixelType.FLOAT64 : PixelType.FLOAT32;
        }
        boolean signed = format == 2;
        if (bits == 1) {
            return PixelType.BIT;
        } else if (bits <= 8) {
            return signed ? PixelType.INT8 : PixelType.UINT8;
        } else if (bits <= 16) {
            return signed ? PixelType.INT16 : PixelType.UINT16;
        } else if (bits <= 32) {
            return signed ? PixelType.INT32 : PixelType.UINT32;
        }
        return signed ? PixelType.INT64 : PixelType.UINT64;
    }

    /** Bytes of the decoded page; rows start at whole bytes. */
    long decodedBytes() {
        long bitsPerRow = Math.multiplyExact(width, (long)samples * bits);
        return Math.multiplyExact((bitsPerRow + 7) / 8, height);
    }

    long storedBytes() {
        return Arrays.stream(byteCounts).sum();
    }

    /** Whether another page can be a plane of the same stack. */
    boolean matches(TiffPage other) {
        return width == other.width && height == other.height && samples == other.samples && alpha == other.alpha && bits == other.bits
            && format == other.format;
    }

    /** Whether the samples lie in one piece, so that they can be copied. */
    boolean isContiguous() {
        boolean contiguous = plain && bits % 8 == 0 && offsets.length == byteCounts.length;
        for (int i = 1; i < offsets.length; i++) {
            contiguous &= offsets[i] == offsets[i - 1] + byteCounts[i - 1];
        }
        return contiguous;
    }
}
