package org.selfscope.image.zarr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import io.airlift.compress.zstd.ZstdCompressor;

/** How the chunks of an image are compressed when it is written. */
public enum Compression {

    /** Not at all. */
    NONE,
    /** With the compression of gzip at its fastest level: the one that every program reads, and the slowest. */
    GZIP,
    /** With Zstandard: smaller and several times faster than gzip. */
    ZSTD;

    private static final int GZIP_LEVEL = Deflater.BEST_SPEED;

    /** Named in descriptions; levels do not matter for reading. */
    private static final int ZSTD_LEVEL = 3;

    ByteBuffer encoded(byte[] bytes) {
        return switch (this) {
            case NONE -> ByteBuffer.wrap(bytes);
            case GZIP -> ByteBuffer.wrap(gzip(bytes));
            case ZSTD -> zstd(bytes);
        };
    }

    /** What undoes it. */
    List<Decoder> decoders() {
        return switch (this) {
            case NONE -> List.of();
            case GZIP -> List.of(Deflate.GZIP);
            case ZSTD -> List.of(new Zstandard());
        };
    }

    /** The name of the codec in both versions of Zarr. */
    String codec() {
        return this == GZIP ? "gzip" : "zstd";
    }

    int level() {
        return this == GZIP ? GZIP_LEVEL : ZSTD_LEVEL;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(GZIP_LEVEL);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ByteBuffer zstd(byte[] bytes) {
        ZstdCompressor compressor = new ZstdCompressor();
        byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
        return ByteBuffer.wrap(out, 0, compressor.compress(bytes, 0, bytes.length, out, 0, out.length));
    }
}
