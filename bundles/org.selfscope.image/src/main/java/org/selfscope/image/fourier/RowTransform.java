package org.selfscope.image.fourier;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The transforms of the rows of a block of real values, in batches that many lines of complex numbers make up, see {@link RowBatch}. All
 * cores, with the same bits whatever the number of threads.
 */
final class RowTransform {

    /** Bytes that the lines of a batch may take: they stay in the memory next to a core. */
    private static final int BATCH_BYTES = 256 << 10;

    private static final int MOST_LINES = 128;

    private final LineTransform transform;

    private final int length;

    private final int lines;

    RowTransform(int length) {
        this.transform = LineTransform.of(length);
        this.length = length;
        int fitting = BATCH_BYTES / (2 * Float.BYTES) / length / RowBatch.ADJACENT * RowBatch.ADJACENT;
        this.lines = Math.max(RowBatch.ADJACENT, Math.min(MOST_LINES, fitting));
    }

    /** Transforms the rows of a window. @param places of them in the spectrum */
    void forward(Window window, int[] places, Rows rows, Spectrum spectrum) {
        batches(window, places).forEach(batch -> {
            batch.read(rows);
            float[][] re = transform.ordered(batch.re());
            float[][] im = transform.ordered(batch.im());
            transform.transform(re, im, 0, batch.count());
            batch.split(re, im, spectrum);
        });
    }

    /** The rows of a window, times a factor and the length. @param places of the rows in the spectrum */
    void inverse(Spectrum spectrum, Window window, int[] places, Rows rows, float factor) {
        batches(window, places).forEach(batch -> {
            batch.join(spectrum);
            float[][] re = transform.ordered(batch.re());
            float[][] im = transform.ordered(batch.im());
            transform.transform(im, re, 0, batch.count());
            batch.write(re, im, rows, factor);
        });
    }

    private Stream<RowBatch> batches(Window window, int[] places) {
        int rows = 2 * lines;
        return IntStream.range(0, (places.length + rows - 1) / rows).parallel()
            .mapToObj(i -> new RowBatch(length, window, places, i * rows, Math.min(rows, places.length - i * rows)));
    }
}
