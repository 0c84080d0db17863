package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.airlift.compress.lz4.Lz4Decompressor;

/**
 * Buffers of the library Blosc 1 with LZ4, zlib or Zstandard inside, and its shuffles.
 * <p>
 * A buffer has a header of 16 bytes (version, version of the compressor, flags, bytes of a value; then the sizes of the content, of a
 * block and of the whole buffer), the positions of its blocks, and the blocks. A block consists of one or several streams, each a length
 * and bytes, which are stored as they are if they could not be compressed. Sizes are 32-bit and little endian.
 */
record Blosc() implements Decoder {

    static final int HEADER = 16;

    static final int BYTE_SHUFFLE = 1;

    static final int STORED = 2;

    private static final int BIT_SHUFFLE = 4;

    private static final int NEVER_SPLIT = 16;

    /** Blocks are split into one stream for each byte of a value if that has so few bytes... */
    private static final int SPLIT_LIMIT = 16;

    /** ... and every stream at least so many. */
    static final int SPLIT_BYTES = 128;

    @Override
    public byte[] decode(byte[] encoded, int size) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Header header = Header.read(in);
            if (header.size != size || header.bytes > encoded.length) {
                throw damaged("its sizes are wrong");
            }
            byte[] decoded = new byte[size];
            if ((header.flags & STORED) != 0) {
                in.get(HEADER, decoded);
            } else {
                decode(header, in, decoded);
            }
            return decoded;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("a chunk that Blosc compressed is damaged: it ends too early", e);
        }
    }

    @Override
    public int expansion() {
        return 1 << 15;
    }

    private static void decode(Header header, ByteBuffer in, byte[] decoded) throws IOException {
        byte[] shuffled = header.isShuffled() ? new byte[header.blockSize] : null;
        for (int block = 0; block < header.blocks(); block++) {
            int start = block * header.blockSize;
            int length = Math.min(header.blockSize, decoded.length - start);
            in.position(in.getInt(HEADER + block * Integer.BYTES));
            if (shuffled == null) {
                decodeBlock(header, in, decoded, start, length);
                continue;
            }
            decodeBlock(header, in, shuffled, 0, length);
            if (header.hasShuffledBytes()) {
                Shuffle.undoBytes(shuffled, decoded, start, length, header.valueBytes);
            } else {
                Shuffle.undoBits(shuffled, decoded, start, length, header.valueBytes);
            }
        }
    }

    private static void decodeBlock(Header header, ByteBuffer in, byte[] decoded, int start, int length) throws IOException {
        int streams = header.streams(length);
        int streamLength = length / streams;
        for (int s = 0; s < streams; s++) {
            int packed = in.getInt();
            if (packed < 0 || packed > in.remaining()) {
                throw damaged("it ends too early");
            }
            int to = start + s * streamLength;
            if (packed == streamLength) {
                in.get(in.position(), decoded, to, streamLength);
            } else if (decompress(header, in.array(), in.position(), packed, decoded, to, streamLength) != streamLength) {
                throw damaged("a block has a wrong size");
            }
            in.position(in.position() + packed);
        }
    }

    private static int decompress(Header header, byte[] in, int from, int packed, byte[] out, int to, int length) throws IOException {
        return switch (header.flags >> 5) {
            case 1 -> lz4(in, from, packed, out, to, length);
            case 3 -> zlib(in, from, packed, out, to, length);
            case 4 -> Zstandard.decode(in, from, packed, out, to, length);
            case 0 -> throw new IOException("it is compressed with blosclz, which is not supported");
            default -> throw new IOException("it is compressed with snappy or something unknown, which is not supported");
        };
    }

    private static int lz4(byte[] in, int from, int packed, byte[] out, int to, int length) throws IOException {
        try {
            return new Lz4Decompressor().decompress(in, from, packed, out, to, length);
        } catch (RuntimeException e) { // NB: what the decompressor throws for damaged bytes is not documented.
            throw new IOException("a chunk cannot be decompressed with LZ4 (" + e.getMessage() + ")", e);
        }
    }

    private static int zlib(byte[] in, int from, int packed, byte[] out, int to, int length) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(in, from, packed);
            return inflater.inflate(out, to, length);
        } catch (DataFormatException e) {
            throw new IOException("a chunk cannot be decompressed with zlib (" + e.getMessage() + ")", e);
        } finally {
            inflater.end();
        }
    }

    private static IOException damaged(String why) {
        return new IOException("a chunk that Blosc compressed is damaged: " + why);
    }

    /**
     * @param size of the content
     * @param bytes of the whole buffer
     */
    private record Header(int flags, int valueBytes, int size, int blockSize, int bytes) {

        static Header read(ByteBuffer in) throws IOException {
            Header header = new Header(in.get(2) & 0xFF, in.get(3) & 0xFF, in.getInt(4), in.getInt(8), in.getInt(12));
            if (header.valueBytes == 0 || header.blockSize < 1 || header.blockSize > header.size) {
                throw damaged("its header makes no sense");
            }
            return header;
        }

        boolean hasShuffledBytes() {
            return (flags & BYTE_SHUFFLE) != 0 && valueBytes > 1;
        }

        boolean isShuffled() {
            return hasShuffledBytes() || (flags & BIT_SHUFFLE) != 0;
        }

        int blocks() {
            return (size - 1) / blockSize + 1;
        }

        /** Number of streams of a block; the last block, if it is shorter, is never split. */
        int streams(int length) {
            boolean split = (flags & NEVER_SPLIT) == 0 && length == blockSize && valueBytes <= SPLIT_LIMIT
                && blockSize / valueBytes >= SPLIT_BYTES;
            return split ? valueBytes : 1;
        }
    }
}
