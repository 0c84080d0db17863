package org.selfscope.image.zarr;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Encodes and stores chunks in threads of its own while the next ones are made; only so many wait that memory stays bounded. For one thread
 * at a time.
 */
final class ChunkQueue implements AutoCloseable {

    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "zarr chunks");
        thread.setDaemon(true);
        return thread;
    });

    /** In the order of their submission. */
    private final Map<Long, Future<?>> unfinished = new LinkedHashMap<>();

    /**
     * Stores a chunk some time; returns when there is room for it.
     *
     * @throws IOException if one of the chunks before could not be stored
     */
    void put(long chunk, Callable<?> store) throws IOException {
        await(chunk);
        Iterator<Future<?>> oldestFirst = unfinished.values().iterator();
        while (unfinished.size() >= 2 * THREADS) {
            Future<?> oldest = oldestFirst.next();
            oldestFirst.remove();
            await(oldest);
        }
        unfinished.put(chunk, threads.submit(store));
    }

    /** Returns when a chunk is stored, if it was put. */
    void await(long chunk) throws IOException {
        Future<?> storing = unfinished.remove(chunk);
        if (storing != null) {
            await(storing);
        }
    }

    /** Returns when all chunks are stored. */
    void await() throws IOException {
        for (Future<?> storing : unfinished.values()) {
            await(storing);
        }
        unfinished.clear();
    }

    /** Discards what is not stored yet. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Future<?> storing) throws IOException {
        try {
            storing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
