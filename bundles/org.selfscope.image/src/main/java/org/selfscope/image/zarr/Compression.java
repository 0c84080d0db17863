package org.selfscope.image.zarr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import com.google.gson.JsonObject;

import io.airlift.compress.zstd.ZstdCompressor;

/** How the chunks of an image are compressed when it is written. */
public enum Compression {

    /** Not at all. */
    NONE,
    /** With the compression of gzip at its fastest level: the one that every program reads, and the slowest. */
    GZIP,
    /** With Zstandard: smaller than gzip. */
    ZSTD,
    /** With Blosc: LZ4 after a shuffle of the bytes. The fastest by far, and of integers beyond 8 bits often the smallest. */
    BLOSC;

    private static final int GZIP_LEVEL = Deflater.BEST_SPEED;

    /** Named in descriptions; levels do not matter for reading. */
    private static final int ZSTD_LEVEL = 3;

    /** Of Blosc: its default, and that of zarr-python. */
    private static final int BLOSC_LEVEL = 5;

    /** @param valueBytes bytes of a value */
    ByteBuffer encoded(byte[] bytes, int valueBytes) {
        return switch (this) {
            case NONE -> ByteBuffer.wrap(bytes);
            case GZIP -> ByteBuffer.wrap(gzip(bytes));
            case ZSTD -> zstd(bytes);
            case BLOSC -> BloscBuffer.of(bytes, valueBytes);
        };
    }

    /** What undoes it. */
    List<Decoder> decoders() {
        return switch (this) {
            case NONE -> List.of();
            case GZIP -> List.of(Deflate.GZIP);
            case ZSTD -> List.of(new Zstandard());
            case BLOSC -> List.of(new Blosc());
        };
    }

    /** The name of the codec in both versions of Zarr. */
    String codec() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The entries of the codec in version 2 of Zarr. */
    JsonObject v2() {
        JsonObject entries = JsonEntries.object("id", codec());
        if (this == BLOSC) {
            entries.addProperty("cname", "lz4");
            entries.addProperty("clevel", BLOSC_LEVEL);
            entries.addProperty("shuffle", Blosc.BYTE_SHUFFLE);
            entries.addProperty("blocksize", 0);
        } else {
            entries.addProperty("level", level());
        }
        return entries;
    }

    /** The configuration of the codec in version 3 of Zarr. */
    JsonObject v3(int valueBytes) {
        if (this == BLOSC) {
            JsonObject entries = JsonEntries.object("typesize", valueBytes);
            entries.addProperty("cname", "lz4");
            entries.addProperty("clevel", BLOSC_LEVEL);
            entries.addProperty("shuffle", "shuffle");
            entries.addProperty("blocksize", 0);
            return entries;
        }
        JsonObject entries = JsonEntries.object("level", level());
        if (this == ZSTD) {
            entries.addProperty("checksum", false);
        }
        return entries;
    }

    private int level() {
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
