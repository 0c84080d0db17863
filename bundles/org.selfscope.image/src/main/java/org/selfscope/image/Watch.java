package org.selfscope.image;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Follows an operation of many pieces, on all cores: hears how far it is, and may stop it between any two pieces.
 *
 * @param message what is being done, see {@link Progress#report}
 */
public record Watch(Progress progress, String message, Cancellation cancellation) {

    /** Nobody looks. */
    public static final Watch NONE = new Watch(Progress.NONE, "", Cancellation.NONE);

    /** Between two reports, in nanoseconds. */
    private static final long SELDOM = 100_000_000;

    /** Only stops. */
    public static Watch of(Cancellation cancellation) {
        return new Watch(Progress.NONE, "", cancellation);
    }

    /** Follows a part of the operation. @param from where the part starts, {@code to} where it ends, both 0..1 of the whole */
    public Watch part(double from, double to) {
        return new Watch(progress.part(from, to), message, cancellation);
    }

    /**
     * Does pieces in parallel, in any order. Only the thread that calls reports.
     *
     * @throws CancellationException if cancelled; pieces that were begun may still be worked on then
     */
    public void inParallel(int count, IntConsumer piece) {
        cancellation.check();
        Thread caller = Thread.currentThread();
        AtomicInteger done = new AtomicInteger();
        long[] reported = {System.nanoTime()};
        IntStream.range(0, count).parallel().forEach(i -> {
            cancellation.check();
            piece.accept(i);
            int finished = done.incrementAndGet();
            if (Thread.currentThread() == caller && System.nanoTime() - reported[0] > SELDOM) {
                reported[0] = System.nanoTime();
                progress.report((double)finished / count, message);
            }
        });
    }
}
