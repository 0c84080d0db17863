package org.selfscope.image.fourier;

import java.util.Arrays;

/**
 * Convolves planes of one small size, periodically, with a kernel, two at a time; or correlates them, which is the adjoint. By Fourier transforms
 * that stay in the fast memory of a core: along the columns of the whole plane, then, some rows after the others, along these and back. In the
 * thread that calls; immutable, usable from several threads.
 */
public final class PairFilter {

    /** Rows that are turned to columns together: so few that they stay in fast memory, so many that vector instructions pay. */
    private static final int STRIP = 96;

    private final int width;

    private final int height;

    private final LineTransform alongRows;

    private final LineTransform alongColumns;

    /** The transform of the kernel, divided by the number of samples: of each strip of rows. */
    private final Lines[] transfer;

    /**
     * @param width of the planes; sizes with prime factors above 5 are slow, see {@link FastSize}
     * @param height of the planes
     * @param kernel starts at the first sample of a plane; its rows one after the other
     * @param kernelWidth length of its rows, at most that of the planes; so its height
     */
    public PairFilter(int width, int height, float[] kernel, int kernelWidth) {
        this.width = width;
        this.height = height;
        this.alongRows = LineTransform.of(width);
        this.alongColumns = LineTransform.of(height);
        Lines rows = Lines.of(height, width);
        for (int i = 0; i < kernel.length; i++) {
            rows.re()[i / kernelWidth][i % kernelWidth] = kernel[i] / ((float)width * height);
        }
        Lines transformed = rows.forward(alongColumns, width);
        this.transfer = new Lines[(height + STRIP - 1) / STRIP];
        Arrays.setAll(transfer, strip -> {
            Lines columns = Lines.of(width, count(strip));
            transformed.turn(strip * STRIP, count(strip), columns, 0, width);
            return columns.forward(alongRows, count(strip));
        });
    }

    private int count(int strip) {
        return Math.min(STRIP, height - strip * STRIP);
    }

    /** Planes to be filled. */
    public PlanePair pair() {
        return new PlanePair(width, height, Math.min(STRIP, height));
    }

    /** Convolves both planes in place. @param adjoint whether to correlate them instead */
    public void filter(PlanePair pair, boolean adjoint) {
        Lines rows = pair.rows().forward(alongColumns, width);
        for (int strip = 0; strip < transfer.length; strip++) {
            int count = count(strip);
            rows.turn(strip * STRIP, count, pair.columns(), 0, width);
            Lines columns = pair.columns().forward(alongRows, count);
            columns.multiply(transfer[strip], adjoint, count);
            columns.inverse(alongRows, count).turn(0, width, rows, strip * STRIP, count);
        }
        pair.reorder(rows.inverse(alongColumns, width));
    }
}
