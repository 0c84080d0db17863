package org.selfscope.image.zarr;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The chunks of an array as they are stored, in a file each or several in one. */
record ChunkFiles(Path array, ArrayDescription description) {

    /**
     * Reads a chunk.
     *
     * @param position of the chunk in the grid of chunks, in the order of the format
     * @return the stored bytes; null if the chunk is not there, which means that all of its values are the fill value
     */
    byte[] read(long[] position) throws IOException {
        Shards shards = description.shards();
        try {
            return shards == null ? Files.readAllBytes(description.keys().file(array, position)) : readFromShard(shards, position);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private byte[] readFromShard(Shards shards, long[] position) throws IOException {
        Path file = description.keys().file(array, shards.shard(position));
        try (FileChannel shard = FileChannel.open(file)) {
            ByteBuffer index = index(shards, shard);
            long from = index.getLong(2 * Long.BYTES * shards.entry(position));
            long length = index.getLong(2 * Long.BYTES * shards.entry(position) + Long.BYTES);
            return from == -1 && length == -1 ? null : read(shard, from, length);
        }
    }

    private static ByteBuffer index(Shards shards, FileChannel shard) throws IOException {
        byte[] index = read(shard, shards.atStart() ? 0 : shard.size() - shards.indexBytes(), shards.indexBytes());
        return ByteBuffer.wrap(shards.checked() ? new Checksum().decode(index, 0) : index).order(shards.order());
    }

    private static byte[] read(FileChannel shard, long from, long length) throws IOException {
        if (from < 0 || length < 0 || length > shard.size() - from || length > Integer.MAX_VALUE - Long.BYTES) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int)length);
        while (bytes.hasRemaining()) {
            if (shard.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }
}
