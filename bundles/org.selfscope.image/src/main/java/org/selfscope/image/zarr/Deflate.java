package org.selfscope.image.zarr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The compression of zip files, with the frame of gzip or of zlib. */
enum Deflate implements Decoder {

    GZIP {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new GZIPInputStream(in);
        }
    },
    ZLIB {
        @Override
        InputStream open(InputStream in) {
            return new InflaterInputStream(in);
        }
    };

    abstract InputStream open(InputStream in) throws IOException;

    @Override
    public byte[] decode(byte[] encoded, int size) throws IOException {
        try (InputStream in = open(new ByteArrayInputStream(encoded))) {
            byte[] decoded = new byte[size];
            if (in.readNBytes(decoded, 0, size) < size || in.read() >= 0) {
                throw new IOException("a chunk does not decompress to the " + size + " bytes that it must have");
            }
            return decoded;
        }
    }

    /** A match of 258 bytes in 2 bits. */
    @Override
    public int expansion() {
        return 1032;
    }
}
