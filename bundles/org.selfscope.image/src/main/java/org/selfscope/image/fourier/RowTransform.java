package org.selfscope.image.fourier;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The transforms of the rows of a block of real values, in batches that many lines of complex numbers make up, see {@link RowBatch}. All
 * cores, with the same bits whatever the number of threads.
 */
final class RowTransform {

    /** Bytes that the lines of a batch should take: they stay in the memory next to a core. */
    private static final int BATCH_BYTES = 256 << 10;

    /** Fewer are not worth vector instructions. */
    private static final int LEAST_LINES = 64;

    private static final int MOST_LINES = 128;

    private final LineTransform transform;

    private final int length;

    private final int lines;

    /** What no batch works with now and the next ones can work with. */
    private final Queue<RowBatch> idle = new ConcurrentLinkedQueue<>();

    RowTransform(int length) {
        this.transform = LineTransform.of(length);
        this.length = length;
        int fitting = BATCH_BYTES / (2 * Float.BYTES) / length / RowBatch.ADJACENT * RowBatch.ADJACENT;
        this.lines = Math.max(LEAST_LINES, Math.min(MOST_LINES, fitting));
    }

    /** Transforms the rows of a window. @param places of them in the spectrum */
    void forward(Window window, int[] places, Rows rows, Spectrum spectrum) {
        inBatches(window, places, batch -> {
            batch.read(rows);
            float[][] re = transform.ordered(batch.re());
            float[][] im = transform.ordered(batch.im());
            transform.transform(re, im, 0, batch.count());
            batch.split(re, im, spectrum);
        });
    }

    /** The rows of a window, times a factor and the length. @param places of the rows in the spectrum */
    void inverse(Spectrum spectrum, Window window, int[] places, Rows rows, float factor) {
        inBatches(window, places, batch -> {
            batch.join(spectrum);
            float[][] re = transform.ordered(batch.re());
            float[][] im = transform.ordered(batch.im());
            transform.transform(im, re, 0, batch.count());
            batch.write(re, im, rows, factor);
        });
    }

    private void inBatches(Window window, int[] places, Consumer<RowBatch> action) {
        int rows = 2 * lines;
        IntStream.range(0, (places.length + rows - 1) / rows).parallel().forEach(i -> {
            RowBatch polled = idle.poll();
            RowBatch batch = polled == null ? new RowBatch(length, lines) : polled;
            batch.begin(window, places, i * rows);
            action.accept(batch);
            idle.add(batch);
        });
    }
}
