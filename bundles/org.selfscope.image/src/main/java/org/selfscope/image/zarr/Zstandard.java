package org.selfscope.image.zarr;

import java.io.IOException;

import io.airlift.compress.zstd.ZstdDecompressor;

/** Zstandard frames (RFC 8878). */
record Zstandard() implements Decoder {

    @Override
    public byte[] decode(byte[] encoded, int size) throws IOException {
        byte[] decoded = new byte[size];
        if (decode(encoded, 0, encoded.length, decoded, 0, size) != size) {
            throw new IOException("a chunk does not decompress to the " + size + " bytes that it must have");
        }
        return decoded;
    }

    /** @return number of bytes written to {@code out} */
    static int decode(byte[] in, int from, int length, byte[] out, int to, int space) throws IOException {
        try {
            return new ZstdDecompressor().decompress(in, from, length, out, to, space);
        } catch (RuntimeException e) { // NB: what the decompressor throws for damaged bytes is not documented.
            throw new IOException("a chunk cannot be decompressed with zstd (" + e.getMessage() + ")", e);
        }
    }

    /** A block of 128 KiB in 4 bytes. */
    @Override
    public int expansion() {
        return 1 << 15;
    }
}
