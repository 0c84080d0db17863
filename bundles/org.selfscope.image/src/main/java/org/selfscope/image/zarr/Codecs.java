package org.selfscope.image.zarr;

import java.io.IOException;

/** The decoders that names in descriptions of arrays mean. */
final class Codecs {

    private Codecs() {
    }

    /** @throws IOException if there is no such decoder */
    static Decoder decoder(String name) throws IOException {
        return switch (name.replaceFirst("^numcodecs\\.", "")) {
            case "gzip" -> Deflate.GZIP;
            case "zlib" -> Deflate.ZLIB;
            case "zstd" -> new Zstandard();
            case "blosc" -> new Blosc();
            case "crc32c" -> new Checksum();
            default -> throw new IOException("its chunks are encoded with \"" + name + "\", which is not supported");
        };
    }
}
