package org.selfscope.image.file;

import net.imglib2.FinalInterval;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.util.Intervals;

/** The parts in which an image is copied or computed, numbered with the first dimension fastest. */
public record PartGrid(CellGrid grid) {

    /**
     * Parts are whole blocks of the output. They cover whole blocks of the input if that takes at most 16 times the pixels wanted, and grow
     * along the fast dimensions up to the pixels wanted.
     *
     * @param in blocks of the input, as in {@link ImageFile#block()}
     * @param out blocks of the output, as in {@link ImageOutput#block()}
     * @param pixels wanted in a part
     */
    public static PartGrid of(long[] dimensions, int[] in, int[] out, long pixels) {
        long[] part = new long[dimensions.length];
        for (int d = 0; d < part.length; d++) {
            part[d] = Math.min(dimensions[d], roundUp(Math.max(in[d], out[d]), out[d]));
        }
        if (Intervals.numElements(part) > 16 * pixels) {
            for (int d = 0; d < part.length; d++) {
                part[d] = Math.min(dimensions[d], out[d]);
            }
        }
        int[] size = new int[part.length];
        for (int d = 0; d < size.length; d++) {
            long others = Intervals.numElements(part) / part[d];
            long blocks = Math.max(1, pixels / others / part[d]);
            part[d] = Math.min(dimensions[d], blocks * part[d]);
            size[d] = (int)part[d];
        }
        return new PartGrid(new CellGrid(dimensions, size));
    }

    /** Number of parts. */
    public long count() {
        return Intervals.numElements(grid.getGridDimensions());
    }

    /** @param index 0..count-1 */
    public FinalInterval interval(long index) {
        long[] min = new long[grid.numDimensions()];
        int[] size = new int[min.length];
        grid.getCellDimensions(index, min, size);
        long[] max = new long[min.length];
        for (int d = 0; d < max.length; d++) {
            max[d] = min[d] + size[d] - 1;
        }
        return new FinalInterval(min, max);
    }

    private static long roundUp(long size, long step) {
        return (size + step - 1) / step * step;
    }
}
