package org.selfscope.image.file;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Keeps the blocks that were used last, up to a number of bytes. Threads that want the same block read it once; those that want different
 * ones do not wait for each other. A failure to read is told to the one who read; the others try themselves.
 *
 * @param <V> a block
 */
final class BlockCache<V> {

    private final LongSupplier bound;

    private final LongFunction<V> reader;

    private final ToLongFunction<V> weight;

    /** In the order of their last use. */
    private final Map<Long, CompletableFuture<V>> blocks = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    /**
     * @param bound bytes to keep, asked with every block that is read; that block stays in any case
     * @param reader must not wait for tasks of a thread pool that may itself wait for this cache
     */
    BlockCache(LongSupplier bound, LongFunction<V> reader, ToLongFunction<V> weight) {
        this.bound = bound;
        this.reader = reader;
        this.weight = weight;
    }

    V get(long index) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> block = find(index, mine);
            if (block == mine) {
                return read(index, mine);
            }
            V value = block.handle((found, failure) -> found).join();
            if (value != null) {
                return value;
            }
        }
    }

    synchronized void clear() {
        blocks.clear();
        bytes = 0;
    }

    private synchronized CompletableFuture<V> find(long index, CompletableFuture<V> absent) {
        CompletableFuture<V> block = blocks.putIfAbsent(index, absent);
        return block == null ? absent : block;
    }

    private V read(long index, CompletableFuture<V> block) {
        V value = null;
        try {
            value = reader.apply(index);
            return value;
        } finally {
            keep(index, block, value);
            block.complete(value);
        }
    }

    private synchronized void keep(long index, CompletableFuture<V> block, V value) {
        if (value == null) {
            blocks.remove(index, block);
        } else if (blocks.get(index) == block) {
            bytes += weight.applyAsLong(value);
            drop(block);
        }
    }

    private void drop(CompletableFuture<V> newest) {
        Iterator<CompletableFuture<V>> oldestFirst = blocks.values().iterator();
        long most = bound.getAsLong();
        while (bytes > most && oldestFirst.hasNext()) {
            CompletableFuture<V> block = oldestFirst.next();
            if (block != newest && block.isDone()) {
                bytes -= weight.applyAsLong(block.join());
                oldestFirst.remove();
            }
        }
    }
}
