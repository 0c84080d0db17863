package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

import org.selfscope.image.PixelType;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;

/**
 * One directory of a TIFF file, as far as it matters for the pixels. They are in segments: tiles of equal size, or strips as wide as the
 * page.
 *
 * @param index number in the file
 * @param order of the bytes
 * @param samples values per pixel
 * @param alpha how many of them are transparency: the last ones
 * @param bits per sample
 * @param format of samples: 1 unsigned, 2 signed, 3 floating point
 * @param compression as TIFF numbers it; 1 is none
 * @param predictor 1 none, 2 differences, 3 differences of the bytes of floats
 * @param photometric what the samples mean, as TIFF numbers it
 * @param planar whether each sample has segments of its own
 * @param reversed whether the lowest bit of a byte comes first
 * @param reduced whether the page is a preview of another
 * @param segmentWidth of a tile or strip
 * @param segmentHeight of a tile or strip
 * @param offsets of the segments
 * @param byteCounts of the segments; empty if not stated
 * @param shift to be added to the offsets
 */
record TiffPage(int index, ByteOrder order, long width, long height, int samples, int alpha, int bits, int format, int compression,
    int predictor, int photometric, boolean planar, boolean reversed, boolean reduced, long segmentWidth, long segmentHeight,
    TiffEntry offsets, Optional<TiffEntry> byteCounts, long shift) {

    private static final int UNSIGNED = 1;

    private static final int FLOAT = 3;

    private static final int ASSOCIATED_ALPHA = 1;

    private static final int UNASSOCIATED_ALPHA = 2;

    private static final int MAX_SAMPLES = 1 << 16;

    private static final int MAX_BITS = 64;

    /** @throws IOException if it describes no image, or one that cannot be */
    static TiffPage of(int index, ByteOrder order, Tags tags) throws IOException {
        long width = tags.integer(TIFF.TAG_IMAGE_WIDTH, 0);
        long height = tags.integer(TIFF.TAG_IMAGE_HEIGHT, 0);
        boolean tiled = tags.has(TIFF.TAG_TILE_OFFSETS);
        TiffEntry offsets = tags.entry(tiled ? TIFF.TAG_TILE_OFFSETS : TIFF.TAG_STRIP_OFFSETS)
            .orElseThrow(() -> new IOException("page " + (index + 1) + " has no pixels"));
        long rows = Math.max(1, Math.min(height, tags.integer(TIFF.TAG_ROWS_PER_STRIP, height)));
        TiffPage page = new TiffPage(index, order, width, height, (int)tags.integer(TIFF.TAG_SAMPLES_PER_PIXEL, 1), alpha(tags),
            bits(index, tags), (int)tags.integer(TIFF.TAG_SAMPLE_FORMAT, UNSIGNED),
            (int)tags.integer(TIFF.TAG_COMPRESSION, 1), (int)tags.integer(TIFF.TAG_PREDICTOR, 1),
            (int)tags.integer(TIFF.TAG_PHOTOMETRIC_INTERPRETATION, 1), tags.integer(TIFF.TAG_PLANAR_CONFIGURATION, 1) == 2,
            tags.integer(TIFF.TAG_FILL_ORDER, 1) == 2, (tags.integer(TIFF.TAG_SUBFILE_TYPE, 0) & 1) == 1,
            tiled ? tags.integer(TIFF.TAG_TILE_WIDTH, 0) : width, tiled ? tags.integer(TIFF.TAG_TILE_HEIGTH, 0) : rows, offsets,
            tags.entry(tiled ? TIFF.TAG_TILE_BYTE_COUNTS : TIFF.TAG_STRIP_BYTE_COUNTS), 0);
        page.requirePossible();
        return page;
    }

    /** A page like this whose pixels are so many bytes further in the file. */
    TiffPage shifted(long bytes) {
        return new TiffPage(index, order, width, height, samples, alpha, bits, format, compression, predictor, photometric, planar, reversed,
            reduced, segmentWidth, segmentHeight, offsets, byteCounts, shift + bytes);
    }

    /** Values per pixel without transparency. */
    int channels() {
        return samples - alpha;
    }

    boolean isCompressed() {
        return compression != 1;
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

    /** Bytes of a row of a segment; rows start at whole bytes. */
    long rowBytes() {
        return (Math.multiplyExact(segmentWidth, (long)bits * (planar ? 1 : samples)) + 7) / 8;
    }

    /** Bytes of the decoded page, without what tiles stick out. */
    long decodedBytes() {
        long bitsPerRow = Math.multiplyExact(width, (long)samples * bits);
        return Math.multiplyExact((bitsPerRow + 7) / 8, height);
    }

    long segmentsAcross() {
        return (width + segmentWidth - 1) / segmentWidth;
    }

    long segmentsDown() {
        return (height + segmentHeight - 1) / segmentHeight;
    }

    /** Whether another page can be a plane of the same stack. */
    boolean matches(TiffPage other) {
        return width == other.width && height == other.height && samples == other.samples && alpha == other.alpha && bits == other.bits
            && format == other.format;
    }

    private void requirePossible() throws IOException {
        boolean possible = width > 0 && height > 0 && samples > 0 && samples <= MAX_SAMPLES && channels() > 0 && bits > 0 && bits <= MAX_BITS
            && segmentWidth > 0 && segmentHeight > 0;
        if (!possible) {
            throw new IOException("page " + (index + 1) + " has " + width + " x " + height + " pixels of " + channels()
                + " samples with " + bits + " bits");
        }
        double segments = (double)segmentsAcross() * segmentsDown() * (planar ? samples : 1);
        if (segments > offsets.count()) {
            throw new IOException("page " + (index + 1) + " lacks some of its tiles or strips");
        }
    }

    private static int bits(int index, Tags tags) throws IOException {
        long[] bits = tags.integers(TIFF.TAG_BITS_PER_SAMPLE, MAX_SAMPLES);
        for (long other : bits) {
            if (other != bits[0]) {
                throw new IOException("page " + (index + 1) + " has samples of " + Arrays.toString(bits) + " bits");
            }
        }
        return bits.length == 0 ? 1 : (int)bits[0];
    }

    private static int alpha(Tags tags) throws IOException {
        int alpha = 0;
        for (long extra : tags.integers(TIFF.TAG_EXTRA_SAMPLES, MAX_SAMPLES)) {
            alpha += extra == ASSOCIATED_ALPHA || extra == UNASSOCIATED_ALPHA ? 1 : 0;
        }
        return alpha;
    }
}
