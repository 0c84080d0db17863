package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.selfscope.image.Floats;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.PixelArrays;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * An array that is written part by part: cuts parts into chunks. Parts of whole chunks are stored at once, in several threads; others are
 * gathered in memory of a fixed size until their chunk is complete. For one thread at a time.
 */
final class ArrayOutput implements AutoCloseable {

    private final ArrayDescription array;

    /** Of the chunks, the fastest dimension first. */
    private final CellGrid grid;

    private final ChunkOutput chunks;

    /** @param folder of the array; is created if it is missing */
    ArrayOutput(Path folder, ArrayDescription array, Compression compression) throws IOException {
        Files.createDirectories(folder);
        this.array = array;
        this.grid = new CellGrid(reversed(array.shape()), Arrays.stream(reversed(longs(array.chunk()))).mapToInt(s -> (int)s).toArray());
        this.chunks = new ChunkOutput(folder, array, compression);
    }

    /**
     * Stores a part.
     *
     * @param part inside the array, its fastest dimension first
     */
    void write(RandomAccessibleInterval<RealType<?>> part) throws IOException {
        long[] first = chunkOf(Intervals.minAsLongArray(part));
        long[] count = chunkOf(Intervals.maxAsLongArray(part));
        Arrays.setAll(count, d -> count[d] - first[d] + 1);
        long[] position = new long[first.length];
        for (long i = 0; i < Intervals.numElements(count); i++) {
            IntervalIndexer.indexToPosition(i, count, position);
            Arrays.setAll(position, d -> position[d] + first[d]);
            writeChunk(part, position);
        }
    }

    /** Returns when all is stored. */
    void finish() throws IOException {
        chunks.finish();
    }

    /** Discards what is not stored yet. */
    @Override
    public void close() {
        chunks.close();
    }

    /** @param position of the chunk in the grid, the fastest dimension first */
    private void writeChunk(RandomAccessibleInterval<RealType<?>> part, long[] position) throws IOException {
        long index = IntervalIndexer.positionToIndex(position, grid.getGridDimensions());
        Interval chunk = chunk(position);
        Interval inImage = Intervals.intersect(chunk, new FinalInterval(grid.getImgDimensions()));
        Interval both = Intervals.intersect(inImage, part);
        RandomAccessibleInterval<RealType<?>> values = Views.interval(part, both);
        if (Intervals.equals(both, chunk)) {
            chunks.put(index, reversed(position), PixelArrays.copy(pixelType(), values));
        } else if (Intervals.equals(both, inImage)) {
            Object pixels = PixelArrays.allocate(pixelType(), Math.toIntExact(Intervals.numElements(chunk)));
            copy(values, pixels, chunk);
            chunks.put(index, reversed(position), pixels);
        } else {
            copy(values, chunks.change(index, reversed(position)), chunk);
            chunks.changed(index, Intervals.numElements(both), Intervals.numElements(inImage));
        }
    }

    private void copy(RandomAccessibleInterval<RealType<?>> values, Object pixels, Interval chunk) {
        RandomAccessibleInterval<RealType<?>> target = Cast.unchecked(PixelArrays.image(pixelType(), pixels,
            Intervals.dimensionsAsLongArray(chunk)));
        Floats.copy(values, Views.interval(Views.translate(target, Intervals.minAsLongArray(chunk)), values));
    }

    /** The interval of a chunk, which may reach beyond the image. */
    private FinalInterval chunk(long[] position) {
        long[] min = new long[position.length];
        long[] max = new long[position.length];
        for (int d = 0; d < min.length; d++) {
            min[d] = position[d] * grid.cellDimension(d);
            max[d] = min[d] + grid.cellDimension(d) - 1;
        }
        return new FinalInterval(min, max);
    }

    private long[] chunkOf(long[] pixel) {
        long[] position = new long[pixel.length];
        Arrays.setAll(position, d -> pixel[d] / grid.cellDimension(d));
        return position;
    }

    private PixelType pixelType() {
        return array.samples().type().pixelType();
    }

    private static long[] longs(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }

    private static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        Arrays.setAll(reversed, d -> values[values.length - 1 - d]);
        return reversed;
    }
}
