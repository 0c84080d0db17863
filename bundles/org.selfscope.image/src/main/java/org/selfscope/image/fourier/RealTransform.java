package org.selfscope.image.fourier;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.selfscope.image.Watch;

/**
 * The transforms of a block of real values along its second axis: of all columns of its planes, in batches that many lines of complex numbers
 * make up, see {@link ColumnBatch}. All cores, with the same bits whatever the number of threads.
 */
final class RealTransform {

    /** Bytes that the lines of a batch should take: about the fast memory of a core. */
    private static final int BATCH_BYTES = 640 << 10;

    /** Fewer are not worth vector instructions. */
    private static final int LEAST_LINES = 128;

    private static final int MOST_LINES = 256;

    private final LineTransform transform;

    private final int length;

    private final int lines;

    /** What no batch works with now and the next ones can work with. */
    private final Queue<ColumnBatch> idle = new ConcurrentLinkedQueue<>();

    RealTransform(int length) {
        this.transform = LineTransform.of(length);
        this.length = length;
        this.lines = Math.max(LEAST_LINES, Math.min(MOST_LINES, BATCH_BYTES / (2 * Float.BYTES) / length));
    }

    /** @param window along the halved axis of the spectrum first, then along the others. @param rows of values along the latter's first */
    void forward(Window window, Rows rows, Spectrum spectrum, Watch watch) {
        inBatches(window, spectrum, watch, batch -> {
            batch.read(rows);
            float[][] re = transform.ordered(batch.re());
            float[][] im = transform.ordered(batch.im());
            transform.transform(re, im, 0, batch.count());
            batch.split(re, im, spectrum);
        });
    }

    /** The values, times a factor and the length. */
    void inverse(Spectrum spectrum, Window window, Rows rows, float factor, Watch watch) {
        inBatches(window, spectrum, watch, batch -> {
            batch.join(spectrum, factor);
            float[][] re = transform.ordered(batch.re());
            float[][] im = transform.ordered(batch.im());
            transform.transform(im, re, 0, batch.count());
            batch.write(re, im, rows);
        });
    }

    private void inBatches(Window window, Spectrum spectrum, Watch watch, Consumer<ColumnBatch> action) {
        int[] planes = window.places(2, spectrum.order());
        int columns = window.size()[1];
        int parts = (columns + 2 * lines - 1) / (2 * lines);
        watch.inParallel(planes.length * parts, i -> {
            ColumnBatch polled = idle.poll();
            ColumnBatch batch = polled == null ? new ColumnBatch(length, lines) : polled;
            int plane = i / parts;
            int part = i % parts;
            batch.begin(window, plane, planes[plane] * spectrum.order()[1] + window.min()[1], (int)((long)part * columns / parts),
                (int)((part + 1L) * columns / parts));
            action.accept(batch);
            idle.add(batch);
        });
    }
}
