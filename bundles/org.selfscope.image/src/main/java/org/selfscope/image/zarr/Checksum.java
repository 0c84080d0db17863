package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The checksum that the codec crc32c appends: 4 bytes, little endian. */
record Checksum() implements Decoder {

    static final int BYTES = Integer.BYTES;

    @Override
    public byte[] decode(byte[] encoded, int size) throws IOException {
        int length = encoded.length - BYTES;
        if (length < 0) {
            throw new IOException("a chunk is shorter than its checksum");
        }
        CRC32C sum = new CRC32C();
        sum.update(encoded, 0, length);
        if ((int)sum.getValue() != ByteBuffer.wrap(encoded, length, BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt()) {
            throw new IOException("the checksum of a chunk is wrong");
        }
        return Arrays.copyOf(encoded, length);
    }

    @Override
    public int expansion() {
        return 1;
    }

    @Override
    public boolean isCompression() {
        return false;
    }
}
