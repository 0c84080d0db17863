package org.selfscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void doesEveryPieceOnce() {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        Watch.NONE.inParallel(1000, done::incrementAndGet);
        for (int i = 0; i < 1000; i++) {
            assertEquals(1, done.get(i));
        }
        Watch.NONE.inParallel(0, done::incrementAndGet);
    }

    @Test
    void stopsBetweenPieces() {
        AtomicInteger begun = new AtomicInteger();
        Watch watch = Watch.of(() -> {
            if (begun.get() >= 20) {
                throw new CancellationException();
            }
        });
        assertThrows(CancellationException.class, () -> watch.inParallel(100_000, i -> begun.incrementAndGet()));
        assertTrue(begun.get() < 20 + 2 * Runtime.getRuntime().availableProcessors() + 2, begun + " pieces begun");
        assertThrows(CancellationException.class, () -> watch.inParallel(0, i -> begun.incrementAndGet()));
    }

    /** In the thread that asked for the work, though others work too. */
    @Test
    void reportsHowFarAPartIs() {
        List<Double> fractions = new ArrayList<>();
        Thread caller = Thread.currentThread();
        Progress progress = (fraction, message) -> {
            assertEquals(caller, Thread.currentThread());
            assertEquals("work", message);
            fractions.add(fraction);
        };
        new Watch(progress, "work", Cancellation.NONE).part(0.5, 1).inParallel(40, i -> pause());
        assertFalse(fractions.isEmpty());
        for (int i = 0; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) > (i == 0 ? 0.5 : fractions.get(i - 1)) && fractions.get(i) <= 1, fractions.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
