package org.selfscope.image.tiff;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.airlift.compress.zstd.ZstdDecompressor;

/** The compressions of TIFF that are undone here, segment by segment. */
enum Compression {

    NONE(1) {
        @Override
        int decode(byte[] packed, byte[] plain) {
            System.arraycopy(packed, 0, plain, 0, Math.min(packed.length, plain.length));
            return Math.min(packed.length, plain.length);
        }
    },

    LZW(5) {
        @Override
        int decode(byte[] packed, byte[] plain) throws IOException {
            return new LzwDecoder(packed).decode(plain);
        }
    },

    DEFLATE(8, 32946) {
        @Override
        int decode(byte[] packed, byte[] plain) throws IOException {
            return inflate(packed, plain);
        }
    },

    PACK_BITS(32773) {
        @Override
        int decode(byte[] packed, byte[] plain) {
            return unpack(packed, plain);
        }
    },

    /** Not in TIFF 6; libtiff and tifffile write it. */
    ZSTD(50000) {
        @Override
        int decode(byte[] packed, byte[] plain) throws IOException {
            try {
                return new ZstdDecompressor().decompress(packed, 0, packed.length, plain, 0, plain.length);
            } catch (RuntimeException e) { // NB: what the decompressor throws for damaged bytes is not documented.
                throw new IOException("its pixels cannot be decompressed with zstd (" + e.getMessage() + ")", e);
            }
        }
    };

    /** NB: asked for every page of thousands. */
    private static final Map<Integer, Compression> BY_CODE = new HashMap<>();

    static {
        for (Compression compression : values()) {
            for (int code : compression.codes) {
                BY_CODE.put(code, compression);
            }
        }
    }

    private final int[] codes;

    Compression(int... codes) {
        this.codes = codes;
    }

    /** The compression that TIFF gives a number, empty if it is none of these. */
    static Optional<Compression> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Decodes a segment until the array is full or the segment ends.
     *
     * @return the number of bytes decoded
     */
    abstract int decode(byte[] packed, byte[] plain) throws IOException;

    private static int inflate(byte[] packed, byte[] plain) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = 0;
            int read = 1;
            while (read > 0 && length < plain.length) {
                read = inflater.inflate(plain, length, plain.length - length);
                length += read;
            }
            return length;
        } catch (DataFormatException e) {
            throw new IOException("its deflated pixels are damaged (" + e.getMessage() + ")", e);
        } finally {
            inflater.end();
        }
    }

    /** TIFF 6, section 9: n >= 0 is followed by n + 1 bytes, n < 0 by one that counts 1 - n times; -128 is nothing. */
    private static int unpack(byte[] packed, byte[] plain) {
        int length = 0;
        int i = 0;
        while (length < plain.length && i + 1 < packed.length) {
            int n = packed[i++];
            if (n >= 0) {
                int copied = Math.min(Math.min(n + 1, packed.length - i), plain.length - length);
                System.arraycopy(packed, i, plain, length, copied);
                length += copied;
                i += n + 1;
            } else if (n != Byte.MIN_VALUE) {
                int end = Math.min(length + 1 - n, plain.length);
                Arrays.fill(plain, length, end, packed[i++]);
                length = end;
            }
        }
        return length;
    }
}
