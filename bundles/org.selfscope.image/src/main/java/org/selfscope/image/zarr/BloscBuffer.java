package org.selfscope.image.zarr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.airlift.compress.lz4.Lz4Compressor;

/** Makes the buffers that {@link Blosc} describes: with LZ4, after a shuffle of the bytes. */
final class BloscBuffer {

    /** Bytes of a block: its streams stay in the second cache of processors. */
    static final int BLOCK = 1 << 18;

    private static final int FORMAT = 2;

    private static final int LZ4_FORMAT = 1;

    private static final int LZ4 = 1 << 5;

    private final byte[] values;

    private final int valueBytes;

    private final int blockSize;

    private final Lz4Compressor compressor = new Lz4Compressor();

    private final ByteBuffer out;

    private BloscBuffer(byte[] values, int valueBytes) {
        this.values = values;
        this.valueBytes = valueBytes;
        blockSize = Math.min(values.length, BLOCK / valueBytes * valueBytes);
        int blocks = (values.length - 1) / blockSize + 1;
        int most = Blosc.HEADER + blocks * Integer.BYTES * (2 + valueBytes) + compressor.maxCompressedLength(values.length);
        out = ByteBuffer.allocate(most + compressor.maxCompressedLength(blockSize)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Compresses a chunk.
     *
     * @param values at least one byte
     * @param valueBytes of a value; at most 8
     */
    static ByteBuffer of(byte[] values, int valueBytes) {
        BloscBuffer buffer = new BloscBuffer(values, valueBytes);
        buffer.compress();
        return buffer.out.position() < Blosc.HEADER + values.length ? buffer.out.flip() : buffer.stored();
    }

    private void compress() {
        int blocks = (values.length - 1) / blockSize + 1;
        out.position(Blosc.HEADER + blocks * Integer.BYTES);
        byte[] shuffled = new byte[blockSize];
        for (int block = 0; block < blocks; block++) {
            out.putInt(Blosc.HEADER + block * Integer.BYTES, out.position());
            int start = block * blockSize;
            int length = Math.min(blockSize, values.length - start);
            Shuffle.bytes(values, start, length, valueBytes, shuffled);
            int streams = length == blockSize && blockSize / valueBytes >= Blosc.SPLIT_BYTES ? valueBytes : 1;
            for (int s = 0; s < streams; s++) {
                putStream(shuffled, s * (length / streams), length / streams);
            }
        }
        putHeader(Blosc.BYTE_SHUFFLE | LZ4);
    }

    private void putStream(byte[] shuffled, int start, int length) {
        int at = out.position() + Integer.BYTES;
        int packed = compressor.compress(shuffled, start, length, out.array(), at, out.capacity() - at);
        if (packed >= length) {
            packed = length;
            out.put(at, shuffled, start, length);
        }
        out.putInt(packed).position(at + packed);
    }

    private ByteBuffer stored() {
        out.position(Blosc.HEADER).put(values);
        putHeader(Blosc.STORED | LZ4);
        return out.flip();
    }

    /** @param flags of the buffer, which ends at the position */
    private void putHeader(int flags) {
        out.put(0, (byte)FORMAT).put(1, (byte)LZ4_FORMAT).put(2, (byte)flags).put(3, (byte)valueBytes);
        out.putInt(4, values.length).putInt(8, blockSize).putInt(12, out.position());
    }
}
