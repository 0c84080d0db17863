package org.selfscope.image.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import net.imglib2.Interval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.cell.AbstractCellImg;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.util.Intervals;

/**
 * Reads blocks of a file in as many threads as there are processors before they are wanted; then they are in the cache of the file. What
 * cannot be read is left to the one who wants it. For one thread.
 */
public final class ReadAhead implements AutoCloseable {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final RandomAccessibleInterval<?> pixels;

    /** NB: of its own, since who wants the blocks waits for it, perhaps in the common pool. */
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "read ahead");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> reading = new ArrayList<>();

    /** @param pixels if they are not in cells, nothing is read */
    public ReadAhead(RandomAccessibleInterval<?> pixels) {
        this.pixels = pixels;
    }

    /** Begins to read a part of the image. */
    public void begin(Interval part) {
        reading.removeIf(Future::isDone);
        if (!(pixels instanceof AbstractCellImg<?, ?, ?, ?> image)) {
            return;
        }
        long[] first = Intervals.minAsLongArray(part);
        long[] count = Intervals.maxAsLongArray(part);
        for (int d = 0; d < first.length; d++) {
            first[d] /= image.getCellGrid().cellDimension(d);
            count[d] = count[d] / image.getCellGrid().cellDimension(d) - first[d] + 1;
        }
        for (long i = 0; i < Intervals.numElements(count); i++) {
            long[] cell = new long[first.length];
            IntervalIndexer.indexToPosition(i, count, cell);
            Arrays.setAll(cell, d -> cell[d] + first[d]);
            RandomAccess<?> access = image.getCells().randomAccess();
            access.setPosition(cell);
            reading.add(threads.submit(access::get));
        }
    }

    /** Returns when nothing is being read any more. */
    @Override
    public void close() {
        reading.forEach(task -> task.cancel(false));
        threads.shutdown();
        boolean interrupted = Thread.interrupted();
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
}
