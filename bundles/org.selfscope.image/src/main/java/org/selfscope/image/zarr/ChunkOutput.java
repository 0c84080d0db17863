package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

import org.selfscope.image.file.PixelArrays;

/**
 * The chunks of an array that is being written. Those of which only a part is known yet are kept in memory, as many as a fixed bound
 * allows; the one that was changed longest ago is stored as it is, and read again when it is changed again. For one thread at a time.
 */
final class ChunkOutput implements AutoCloseable {

    /** Bytes of incomplete chunks in memory: 64 MiB, or an eighth of the heap if that is less. */
    private static final long OPEN_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final ChunkFiles files;

    private final ArrayDescription array;

    private final Compression compression;

    private final ChunkQueue queue = new ChunkQueue();

    /** By index in the order of their last change. */
    private final Map<Long, OpenChunk> open = new LinkedHashMap<>(16, 0.75f, true);

    ChunkOutput(Path folder, ArrayDescription array, Compression compression) {
        this.files = new ChunkFiles(folder, array);
        this.array = array;
        this.compression = compression;
    }

    /**
     * Stores a whole chunk.
     *
     * @param index identifies the chunk
     * @param position of the chunk in the grid of chunks, in the order of the format
     * @param pixels as in {@link PixelArrays}, not to be changed any more
     */
    void put(long index, long[] position, Object pixels) throws IOException {
        open.remove(index);
        queue.put(index, () -> store(position, pixels));
    }

    /**
     * A chunk to be changed in place.
     *
     * @return as in {@link PixelArrays}, until the next call
     */
    Object change(long index, long[] position) throws IOException {
        OpenChunk chunk = open.get(index);
        if (chunk == null) {
            chunk = new OpenChunk(position, load(index, position));
            open.put(index, chunk);
            closeOldest();
        }
        return chunk.pixels;
    }

    /**
     * Counts pixels that were changed in a chunk, and stores it when it is probably complete.
     *
     * @param pixels that were changed now
     * @param all pixels of the chunk that lie in the image
     */
    void changed(long index, long pixels, long all) throws IOException {
        OpenChunk chunk = open.get(index);
        chunk.known += pixels;
        if (chunk.known >= all) {
            put(index, chunk.position, chunk.pixels);
        }
    }

    /** Returns when all chunks are stored. */
    void finish() throws IOException {
        while (!open.isEmpty()) {
            storeOldest();
        }
        queue.await();
    }

    /** Discards what is not stored yet. */
    @Override
    public void close() {
        queue.close();
        open.clear();
    }

    private void closeOldest() throws IOException {
        while (open.size() > 1 && open.size() * (long)array.chunkBytes() > OPEN_BYTES) {
            storeOldest();
        }
    }

    private void storeOldest() throws IOException {
        Map.Entry<Long, OpenChunk> oldest = open.entrySet().iterator().next();
        put(oldest.getKey(), oldest.getValue().position, oldest.getValue().pixels);
    }

    private Object load(long index, long[] position) throws IOException {
        queue.await(index);
        byte[] stored = files.read(position);
        return array.samples().toArray(stored == null ? new byte[array.chunkBytes()] : array.decoded(stored));
    }

    private Void store(long[] position, Object pixels) throws IOException {
        int length = array.chunkBytes() / array.samples().type().bytes();
        ByteBuffer bytes = compression.encoded(array.samples().toBytes(pixels, length), array.samples().type().bytes());
        Path file = array.keys().file(files.array(), position);
        try {
            write(file, bytes);
        } catch (NoSuchFileException e) {
            Files.createDirectories(file.getParent());
            write(file, bytes);
        }
        return null;
    }

    private static void write(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    private static final class OpenChunk {

        private final long[] position;

        private final Object pixels;

        private long known;

        OpenChunk(long[] position, Object pixels) {
            this.position = position;
            this.pixels = pixels;
        }
    }
}
