package org.selfscope.learn.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Batches in the order of the steps; the next one is made on a thread of its own while the network learns from the last one. */
final class BatchStream implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "selfscope-batches");
        made.setDaemon(true);
        return made;
    });
    private final Batches batches;
    private int step;
    private Future<Batch> next;

    /** @param step of the first batch, from 1 */
    BatchStream(Batches batches, int step) {
        this.batches = batches;
        this.step = step;
        this.next = begin();
    }

    private Future<Batch> begin() {
        int number = step++;
        return thread.submit(() -> batches.batch(number));
    }

    /** The batch of the next step. */
    Batch next() {
        try {
            Batch batch = next.get();
            next = begin();
            return batch;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException)e.getCause(); // NB: making a batch throws no checked exception
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The training was interrupted.");
        }
    }

    /** Waits for the batch in the making, so that nobody reads the images afterwards. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
