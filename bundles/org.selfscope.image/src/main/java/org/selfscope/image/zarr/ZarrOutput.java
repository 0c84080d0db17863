package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.Floats;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.AtomicFolder;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.file.PixelArrays;

import com.google.gson.JsonObject;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * An OME-Zarr folder that is written part by part, in one resolution. Parts of whole chunks are stored at once, in several threads; others
 * are gathered in memory of a fixed size until their chunk is complete.
 * <p>
 * The axes are stored as OME-Zarr demands it: time, channel, z, y, x. Pixel types stay what they are, except 12-bit integers, which become
 * 16-bit ones; pixels of one bit become truth values. Name and source of the image go into an entry of our own among the attributes.
 */
public final class ZarrOutput implements ImageOutput {

    /** Zarr 2 is what Fiji and its relatives open, and everything else too. */
    public static final OmeZarrVersion DEFAULT_VERSION = OmeZarrVersion.V0_4;

    /**
     * A camera's noise in 12 bits takes 61 % of its size at some 250 MB a second and core; Zstandard's level 3 takes 67 % at 27 MB, gzip 69 %
     * at 34 MB. It is the default of Zarr 2, which every program reads.
     */
    public static final Compression DEFAULT_COMPRESSION = Compression.BLOSC;

    private final ImageHeader header;

    private final StoredAxes axes;

    private final ArrayDescription array;

    /** Of the chunks, the fastest dimension first. */
    private final CellGrid grid;

    private final AtomicFolder folder;

    private final ChunkOutput chunks;

    private boolean complete;

    private ZarrOutput(ImageHeader header, StoredAxes axes, ArrayDescription array, Path path, Compression compression) {
        this.header = header;
        this.axes = axes;
        this.array = array;
        this.grid = new CellGrid(reversed(array.shape()), reversed(array.chunk()));
        this.folder = new AtomicFolder(path);
        this.chunks = new ChunkOutput(folder.temporary().resolve(OmeZarrVersion.ARRAY), array, compression);
    }

    /** As {@link #create(ImageHeader, Path, OmeZarrVersion, Compression)} with the default version and compression. */
    public static ZarrOutput create(ImageHeader header, Path path) {
        return create(header, path, DEFAULT_VERSION, DEFAULT_COMPRESSION);
    }

    /**
     * Creates or replaces an OME-Zarr folder.
     *
     * @param path its parent must exist; if it exists itself, it must be a Zarr folder
     * @throws org.selfscope.image.RestorationException of kind FILE if it cannot be created, of kind IMAGE if the image has no X or no Y
     *             axis
     */
    public static ZarrOutput create(ImageHeader header, Path path, OmeZarrVersion version, Compression compression) {
        StoredAxes axes = StoredAxes.of(header);
        SampleBytes samples = new SampleBytes(SampleType.of(header.pixelType()), ByteOrder.LITTLE_ENDIAN);
        long[] shape = axes.toStored(header.dimensions());
        ArrayDescription array = new ArrayDescription(shape, ChunkShape.of(shape, samples.type().bytes()),
            IntStream.range(0, shape.length).toArray(), samples, new byte[samples.type().bytes()], compression.decoders(), version.keys(),
            null);
        ZarrOutput output = new ZarrOutput(header, axes, array, path, compression);
        try {
            output.begin(path, version, compression);
            return output;
        } catch (IOException e) {
            output.close();
            throw output.folder.failure(e);
        }
    }

    @Override
    public ImageHeader header() {
        return header;
    }

    @Override
    public int[] block() {
        return axes.toImage(array.chunk());
    }

    @Override
    public void write(RandomAccessibleInterval<? extends RealType<?>> part) {
        if (complete) {
            throw new IllegalStateException("The folder is complete.");
        }
        if (!Intervals.contains(new FinalInterval(header.dimensions()), part)) {
            throw new IllegalArgumentException("A part must lie inside the image.");
        }
        RandomAccessibleInterval<RealType<?>> sorted = axes.fastestFirst(Cast.unchecked(part));
        long[] first = chunkOf(Intervals.minAsLongArray(sorted));
        long[] last = chunkOf(Intervals.maxAsLongArray(sorted));
        CellGrid touched = new CellGrid(Intervals.dimensionsAsLongArray(new FinalInterval(first, last)), onesLike(first));
        long[] position = new long[first.length];
        try {
            for (long i = 0; i < Intervals.numElements(touched.getGridDimensions()); i++) {
                touched.getCellGridPositionFlat(i, position);
                Arrays.setAll(position, d -> position[d] + first[d]);
                writeChunk(sorted, position);
            }
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    @Override
    public void commit() {
        try {
            chunks.finish();
            complete = true;
            folder.commit();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    @Override
    public void close() {
        chunks.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    private void begin(Path path, OmeZarrVersion version, Compression compression) throws IOException {
        if (Files.exists(path) && !OmeImage.isZarr(path)) {
            throw new IOException("there is something else of this name, which will not be replaced");
        }
        Files.createDirectory(folder.temporary());
        Files.createDirectory(folder.temporary().resolve(OmeZarrVersion.ARRAY));
        JsonObject own = JsonEntries.object("name", header.name());
        own.addProperty("source", header.source());
        version.describe(folder.temporary(), OmeImage.multiscale(header.name(), axes.dimensions(), OmeZarrVersion.ARRAY), own, array,
            compression);
    }

    /** @param position of the chunk in the grid, the fastest dimension first */
    private void writeChunk(RandomAccessibleInterval<RealType<?>> part, long[] position) throws IOException {
        long index = index(position);
        Interval inImage = Intervals.intersect(chunk(position), new FinalInterval(grid.getImgDimensions()));
        Interval both = Intervals.intersect(inImage, part);
        RandomAccessibleInterval<RealType<?>> values = Views.interval(part, both);
        boolean whole = Intervals.equals(both, inImage);
        if (Intervals.equals(both, chunk(position))) {
            chunks.put(index, reversed(position), PixelArrays.copy(pixelType(), values));
        } else if (whole) {
            Object pixels = PixelArrays.allocate(pixelType(), Math.toIntExact(Intervals.numElements(chunk(position))));
            copy(values, pixels, position);
            chunks.put(index, reversed(position), pixels);
        } else {
            copy(values, chunks.change(index, reversed(position)), position);
            chunks.changed(index, Intervals.numElements(both), Intervals.numElements(inImage));
        }
    }

    private void copy(RandomAccessibleInterval<RealType<?>> values, Object pixels, long[] position) {
        Interval chunk = chunk(position);
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

    private long index(long[] position) {
        long index = 0;
        for (int d = position.length - 1; d >= 0; d--) {
            index = index * grid.gridDimension(d) + position[d];
        }
        return index;
    }

    private long[] chunkOf(long[] pixel) {
        long[] position = new long[pixel.length];
        Arrays.setAll(position, d -> pixel[d] / grid.cellDimension(d));
        return position;
    }

    private PixelType pixelType() {
        return array.samples().type().pixelType();
    }

    private static int[] onesLike(long[] position) {
        int[] ones = new int[position.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] reversed(int[] values) {
        int[] reversed = new int[values.length];
        Arrays.setAll(reversed, d -> values[values.length - 1 - d]);
        return reversed;
    }

    private static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        Arrays.setAll(reversed, d -> values[values.length - 1 - d]);
        return reversed;
    }
}
