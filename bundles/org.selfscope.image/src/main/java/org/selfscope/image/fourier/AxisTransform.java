package org.selfscope.image.fourier;

import java.util.stream.IntStream;

/**
 * The transforms of all lines of a spectrum along an axis other than the first. The lines that start in one row are transformed in place, some
 * columns at a time; rows are brought into order by exchanging their references.
 */
final class AxisTransform {

    /** Columns that are transformed together, about: so few that they stay in fast memory, so many that vector instructions pay. */
    private static final int COLUMNS = 136;

    private final int[] size;

    private final int axis;

    private final LineTransform transform;

    /** Rows from one place along the axis to the next. */
    private final int stride;

    AxisTransform(int[] size, int axis) {
        this.size = size.clone();
        this.axis = axis;
        this.transform = LineTransform.of(size[axis]);
        this.stride = IntStream.range(1, axis).map(d -> size[d]).reduce(1, (a, b) -> a * b);
    }

    /** @param window outside of which, along the further axes, all is 0 */
    void forward(Spectrum spectrum, Window window) {
        run(spectrum.re(), spectrum.im(), spectrum.width(), window);
    }

    /** Times the size. @param window outside of which, along the further axes, nothing is wanted */
    void inverse(Spectrum spectrum, Window window) {
        run(spectrum.im(), spectrum.re(), spectrum.width(), window);
    }

    private void run(float[][] re, float[][] im, int width, Window window) {
        int[] outer = window.places(axis + 1, size);
        int chunks = (width + COLUMNS - 1) / COLUMNS;
        float[][][] lines = new float[2 * outer.length * stride][][];
        for (int i = 0; i < outer.length * stride; i++) {
            int first = outer[i / stride] * stride * size[axis] + i % stride;
            lines[2 * i] = ordered(re, first);
            lines[2 * i + 1] = ordered(im, first);
        }
        IntStream.range(0, outer.length * stride * chunks).parallel().forEach(task -> {
            int i = task / chunks;
            int chunk = task % chunks;
            transform.transform(lines[2 * i], lines[2 * i + 1], (int)((long)chunk * width / chunks), (int)((chunk + 1L) * width / chunks));
        });
    }

    /** Brings the rows of some lines into the order that the transform wants. @return the rows */
    private float[][] ordered(float[][] rows, int first) {
        float[][] line = new float[size[axis]][];
        for (int i = 0; i < line.length; i++) {
            line[i] = rows[first + i * stride];
        }
        float[][] ordered = transform.ordered(line);
        for (int i = 0; i < line.length; i++) {
            rows[first + i * stride] = ordered[i];
        }
        return ordered;
    }
}
