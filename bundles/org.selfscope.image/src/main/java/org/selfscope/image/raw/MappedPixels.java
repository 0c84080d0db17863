package org.selfscope.image.raw;

import org.selfscope.image.FloatBufferAccess;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.FloatAccess;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A raw file as an ImgLib2 image whose cells are mapped when they are first used. A cell is a contiguous part of the file: all of the fast
 * dimensions, a range of one dimension, and a single position of the slow ones.
 */
final class MappedPixels {

    /** Values in a cell at most: 1 GiB. A mapping ends at 2 GiB, and a process has a limited number of them. */
    static final int CELL_LIMIT = 1 << 28;

    private final RawPixels raw;

    private final CellGrid grid;

    private final Cell<FloatAccess>[] cells;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private MappedPixels(RawPixels raw, int cellLimit) {
        this.raw = raw;
        grid = grid(raw.dimensions(), cellLimit);
        long count = 1;
        for (long n : grid.getGridDimensions()) {
            count *= n;
        }
        cells = new Cell[Math.toIntExact(count)];
    }

    static RandomAccessibleInterval<FloatType> of(RawPixels raw) {
        return of(raw, CELL_LIMIT);
    }

    static RandomAccessibleInterval<FloatType> of(RawPixels raw, int cellLimit) {
        MappedPixels pixels = new MappedPixels(raw, cellLimit);
        return new LazyCellImg<>(pixels.grid, new FloatType(), pixels::cell);
    }

    /** Contiguous parts of a file of so many values at most. */
    static CellGrid grid(long[] dimensions, int limit) {
        int[] size = new int[dimensions.length];
        long rest = limit;
        for (int d = 0; d < size.length; d++) {
            size[d] = (int)Math.max(1, Math.min(rest, dimensions[d]));
            rest = size[d] < dimensions[d] ? 1 : rest / size[d];
        }
        return new CellGrid(dimensions, size);
    }

    private synchronized Cell<FloatAccess> cell(long index) {
        int i = (int)index;
        if (cells[i] == null) {
            cells[i] = map(index);
        }
        return cells[i];
    }

    private Cell<FloatAccess> map(long index) {
        long[] min = new long[grid.numDimensions()];
        int[] size = new int[min.length];
        grid.getCellDimensions(index, min, size);
        long first = 0;
        long stride = 1;
        int count = 1;
        for (int d = 0; d < size.length; d++) {
            first += min[d] * stride;
            stride *= grid.imgDimension(d);
            count *= size[d];
        }
        return new Cell<>(size, min, new FloatBufferAccess(raw.map(first, count)));
    }
}
