package org.selfscope.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BlockCacheTest {

    private final AtomicInteger reads = new AtomicInteger();

    private Long read(long index) {
        reads.incrementAndGet();
        return index;
    }

    private BlockCache<Long> cache(long bound) {
        return new BlockCache<>(() -> bound, this::read, value -> 10);
    }

    @Test
    void whatWasUsedLastIsKept() {
        BlockCache<Long> cache = cache(30);
        for (long index : new long[]{1, 2, 3, 1, 4}) {
            assertEquals(index, cache.get(index));
        }
        assertEquals(4, reads.get());
        cache.get(1);
        cache.get(3);
        assertEquals(4, reads.get());
        cache.get(2);
        assertEquals(5, reads.get());
    }

    @Test
    void aBlockBeyondTheBoundIsKeptUntilTheNext() {
        BlockCache<Long> cache = cache(1);
        cache.get(1);
        cache.get(1);
        assertEquals(1, reads.get());
        cache.get(2);
        cache.get(1);
        assertEquals(3, reads.get());
    }

    @Test
    void threadsShareTheReadingOfABlock() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BlockCache<Long> cache = new BlockCache<>(() -> 100, index -> {
            begun.countDown();
            await(go);
            return read(index);
        }, value -> 10);
        Thread[] threads = IntStream.range(0, 4).mapToObj(i -> new Thread(() -> cache.get(7))).toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.start();
        }
        begun.await();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, reads.get());
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        BlockCache<Long> cache = new BlockCache<>(() -> 100, index -> {
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            return index;
        }, value -> 10);
        assertThrows(IllegalStateException.class, () -> cache.get(5));
        assertEquals(5, cache.get(5));
    }

    @Test
    void manyThreadsAlwaysGetTheirBlock() {
        BlockCache<Long> cache = cache(50);
        ConcurrentHashMap<Integer, Boolean> wrong = new ConcurrentHashMap<>();
        IntStream.range(0, 8).parallel().forEach(thread -> {
            SplittableRandom random = new SplittableRandom(thread);
            for (int i = 0; i < 5000; i++) {
                long index = random.nextLong(20);
                if (cache.get(index) != index) {
                    wrong.put(thread, true);
                }
            }
        });
        assertTrue(wrong.isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
