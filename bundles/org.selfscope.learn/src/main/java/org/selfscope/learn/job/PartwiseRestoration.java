package org.selfscope.learn.job;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.file.LazyImageFile;
import org.selfscope.image.file.PartGrid;
import org.selfscope.image.file.PixelArrays;
import org.selfscope.image.file.ReadAhead;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * Restores an image of any size into an output, part by part: memory follows from the part, never from the image. While a part is computed,
 * the one before is written and the next one is read. A movie goes through frame after frame: a frame is written when its part is complete,
 * and read again only for the surroundings of the next part.
 *
 * @param restorer computes parts
 * @param output gets them; neither committed nor closed here
 */
record PartwiseRestoration(PartRestorer restorer, ImageOutput output) {

    /** Pixels of a part at most: 64 MB, of which two are in memory. */
    static final long PART_PIXELS = 1L << 24;

    /** Computes a part of a restored image. */
    @FunctionalInterface
    interface PartRestorer {

        /** @param target its interval says which part */
        void restore(Image noisy, RandomAccessibleInterval<FloatType> target, Progress progress, Cancellation cancellation);
    }

    /**
     * @param block of the noisy image, as in {@link org.selfscope.image.file.ImageFile#block()}
     * @param grain sizes that are computed at the least cost: a smaller part along an axis of the network would cost its surroundings again
     */
    void run(Image noisy, int[] block, int[] grain, Progress progress, Cancellation cancellation) {
        PartGrid parts = PartGrid.of(noisy.dimensions(), covering(block, grain), output.block(), PART_PIXELS);
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        try (ReadAhead ahead = new ReadAhead(noisy.pixels())) {
            for (long done = 0; done < parts.count(); done++) {
                cancellation.check();
                readNext(noisy, parts, done + 1, ahead);
                RandomAccessibleInterval<FloatType> part = allocate(parts.interval(done));
                restorer.restore(noisy, part, ofPart(progress, done, parts.count()), cancellation);
                await(written);
                written = CompletableFuture.runAsync(() -> output.write(part));
            }
            await(written);
        } finally {
            written.exceptionally(failure -> null).join();
        }
    }

    /** Whole blocks of the input are wanted as well, but not for much memory. */
    private static int[] covering(int[] block, int[] grain) {
        int[] both = grain.clone();
        Arrays.setAll(both, d -> Math.max(block[d], grain[d]));
        return Arrays.stream(both).asLongStream().reduce(1, (a, b) -> a * b) > 2 * PART_PIXELS ? grain : both;
    }

    /** NB: what the cache of a file cannot hold beside the surroundings of this part would be read twice. */
    private static void readNext(Image noisy, PartGrid parts, long next, ReadAhead ahead) {
        if (next < parts.count()) {
            Interval interval = parts.interval(next);
            if (Intervals.numElements(interval) * PixelArrays.pixelBytes(noisy.pixelType()) <= LazyImageFile.CACHE_BYTES / 4) {
                ahead.begin(interval);
            }
        }
    }

    private static RandomAccessibleInterval<FloatType> allocate(Interval interval) {
        return Views.translate(ArrayImgs.floats(Intervals.dimensionsAsLongArray(interval)), Intervals.minAsLongArray(interval));
    }

    private static Progress ofPart(Progress whole, long done, long all) {
        String suffix = all == 1 ? "" : " of part " + (done + 1) + "/" + all;
        return (fraction, message) -> whole.report((done + fraction) / all, message + suffix);
    }

    /** What went wrong in writing, as it was thrown. */
    private static void await(CompletableFuture<Void> written) {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
