package org.selfscope.image;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.WrappedImg;
import net.imglib2.transform.integer.MixedTransform;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.util.Intervals;
import net.imglib2.view.IntervalView;
import net.imglib2.view.MixedTransformView;

/**
 * A part of an image as rows of elements of the arrays that the image consists of, which is many times faster than pixel by pixel. Parts may
 * be views: intervals, translated, cut to slices, with axes exchanged.
 */
final class StoredPart {

    private final RandomAccessibleInterval<?> part;

    private final PixelStore store;

    /** From the pixels of the part to those of the store. */
    private final MixedTransform toStore;

    /** Corners of the part in the store. */
    private final long[] min;

    private final long[] max;

    private StoredPart(RandomAccessibleInterval<?> part, PixelStore store, MixedTransform toStore) {
        this.part = part;
        this.store = store;
        this.toStore = toStore;
        min = new long[toStore.numTargetDimensions()];
        max = min.clone();
        toStore.apply(Intervals.minAsLongArray(part), min);
        toStore.apply(Intervals.maxAsLongArray(part), max);
    }

    /** Empty if the image does not consist of arrays or buffers, or the view is of another kind. */
    static Optional<StoredPart> of(RandomAccessibleInterval<?> part) {
        MixedTransform transform = new MixedTransform(part.numDimensions(), part.numDimensions());
        Object source = part;
        while (source instanceof IntervalView || source instanceof MixedTransformView || source instanceof WrappedImg) {
            if (source instanceof IntervalView<?> interval) {
                source = interval.getSource();
            } else if (source instanceof WrappedImg<?> wrapped) {
                source = wrapped.getImg();
            } else if (source instanceof MixedTransformView<?> view) {
                transform = view.getTransformToSource().concatenate(transform);
                source = view.getSource();
            }
        }
        MixedTransform toStore = transform;
        for (int d = 0; d < toStore.numTargetDimensions(); d++) {
            if (toStore.getComponentInversion(d)) {
                return Optional.empty();
            }
        }
        return PixelStore.of(source).map(store -> new StoredPart(part, store, toStore))
            .filter(stored -> stored.isInside() && stored.store.elements(stored.cell(stored.min)).isPresent());
    }

    PixelType type() {
        return store.type();
    }

    /**
     * Copies the pixels to others.
     *
     * @param out of the same size
     * @return whether they could be copied: into the same type or to float, and to where rows of the part are in one piece of an array
     */
    boolean copyTo(StoredPart out) {
        int[] stride = new int[out.part.numDimensions()];
        int offset = out.strides(out.cell(out.min), new int[stride.length], stride);
        boolean oneCell = Arrays.equals(out.cell(out.min), out.cell(out.max));
        boolean convertible = type() == out.type() || out.type() == PixelType.FLOAT32 && type() != PixelType.UINT64;
        Object target = out.store.elements(out.cell(out.min)).orElseThrow();
        if (!oneCell || !convertible || !target.getClass().isArray() || stride[0] != 1) {
            return false;
        }
        long[] first = cell(min);
        long[] count = cell(max);
        Arrays.setAll(count, d -> count[d] - first[d] + 1);
        long[] cell = new long[first.length];
        for (long i = 0; i < Intervals.numElements(count); i++) {
            IntervalIndexer.indexToPosition(i, count, cell);
            Arrays.setAll(cell, d -> first[d] + cell[d]);
            copyCell(cell, out.type(), target, offset, stride);
        }
        return true;
    }

    private void copyCell(long[] cell, PixelType targetType, Object target, int offset, int[] stride) {
        int n = part.numDimensions();
        int[] size = new int[n];
        int[] sourceStride = new int[n];
        int from = strides(cell, size, sourceStride);
        int to = offset;
        for (int s = 0; s < min.length; s++) {
            if (!toStore.getComponentZero(s)) {
                to += (int)(Math.max(min[s], cell[s] * store.grid().cellDimension(s)) - min[s]) * stride[toStore.getComponentMapping(s)];
            }
        }
        Object source = store.elements(cell).orElseThrow();
        RowCopy row = new RowCopy(type(), source, size[0] == 1 ? 1 : sourceStride[0], targetType, target);
        int length = size[0];
        int d = 1;
        while (row.step() == 1 && d < n && (size[d] == 1 || sourceStride[d] == length && stride[d] == length)) {
            length *= size[d];
            d++;
        }
        copy(row, length, new Loop(d, size, sourceStride, stride), from, to);
    }

    /** The dimensions of a cell that are not in the row. */
    private record Loop(int first, int[] size, int[] sourceStride, int[] stride) {
    }

    private static void copy(RowCopy row, int length, Loop loop, int from, int to) {
        int n = loop.size.length;
        int[] position = new int[n];
        int source = from;
        int target = to;
        int d = loop.first;
        while (d <= n) {
            row.copy(source, target, length);
            for (d = loop.first; d < n && ++position[d] == loop.size[d]; d++) {
                source -= (loop.size[d] - 1) * loop.sourceStride[d];
                target -= (loop.size[d] - 1) * loop.stride[d];
                position[d] = 0;
            }
            if (d == n) {
                return;
            }
            source += loop.sourceStride[d];
            target += loop.stride[d];
        }
    }

    /**
     * Where the pixels of the part are in a cell.
     *
     * @param size gets the size of the part in the cell
     * @param stride gets the distances of its pixels in the cell, 0 along dimensions that the store does not have
     * @return the index of its first pixel
     */
    private int strides(long[] cell, int[] size, int[] stride) {
        long[] cellMin = new long[min.length];
        int[] cellSize = new int[min.length];
        store.grid().getCellDimensions(cell, cellMin, cellSize);
        Arrays.setAll(size, d -> (int)part.dimension(d));
        int first = 0;
        int cellStride = 1;
        for (int s = 0; s < min.length; s++) {
            long low = Math.max(min[s], cellMin[s]);
            first += (int)(low - cellMin[s]) * cellStride;
            if (!toStore.getComponentZero(s)) {
                int d = toStore.getComponentMapping(s);
                size[d] = (int)(Math.min(max[s], cellMin[s] + cellSize[s] - 1) - low + 1);
                stride[d] = cellStride;
            }
            cellStride *= cellSize[s];
        }
        return first;
    }

    private boolean isInside() {
        boolean inside = true;
        for (int s = 0; s < min.length; s++) {
            inside &= min[s] >= 0 && min[s] <= max[s] && max[s] < store.grid().imgDimension(s);
        }
        return inside;
    }

    private long[] cell(long[] pixel) {
        long[] cell = new long[pixel.length];
        Arrays.setAll(cell, s -> pixel[s] / store.grid().cellDimension(s));
        return cell;
    }
}
