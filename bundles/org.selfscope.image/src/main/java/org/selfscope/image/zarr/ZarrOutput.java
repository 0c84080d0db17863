package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.file.AtomicFolder;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.file.LazyImageFile;

import com.google.gson.JsonObject;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;

/**
 * An OME-Zarr folder that is written part by part. Large images are also stored in lower resolutions, which are made when the image is
 * complete: each pixel the mean of two by two along X and Y of the resolution before.
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

    /** Programs show planes of so many pixels without a lower resolution. */
    private static final int DEFAULT_EDGE = 2048;

    private final List<Level> levels;

    private final List<ArrayDescription> arrays;

    private final Compression compression;

    private final AtomicFolder folder;

    private ArrayOutput first;

    private boolean complete;

    private ZarrOutput(List<Level> levels, OmeZarrVersion version, Compression compression, Path path) {
        this.levels = levels;
        this.arrays = levels.stream().map(level -> array(level, version, compression)).toList();
        this.compression = compression;
        this.folder = new AtomicFolder(path);
    }

    /** As {@link #create(ImageHeader, Path, OmeZarrVersion, Compression, int)} with the default version, compression and resolutions. */
    public static ZarrOutput create(ImageHeader header, Path path) {
        return create(header, path, DEFAULT_VERSION, DEFAULT_COMPRESSION);
    }

    /** As {@link #create(ImageHeader, Path, OmeZarrVersion, Compression, int)} with resolutions down to 2048 pixels. */
    public static ZarrOutput create(ImageHeader header, Path path, OmeZarrVersion version, Compression compression) {
        return create(header, path, version, compression, DEFAULT_EDGE);
    }

    /**
     * Creates or replaces an OME-Zarr folder.
     *
     * @param path its parent must exist; if it exists itself, it must be a Zarr folder
     * @param edge lower resolutions follow until one has at most so many pixels along X and Y; {@link Integer#MAX_VALUE} for none
     * @throws org.selfscope.image.RestorationException of kind FILE if it cannot be created, of kind IMAGE if the image has no X or no Y
     *             axis
     */
    public static ZarrOutput create(ImageHeader header, Path path, OmeZarrVersion version, Compression compression, int edge) {
        ZarrOutput output = new ZarrOutput(Level.of(header, edge), version, compression, path);
        try {
            output.begin(path, version);
            return output;
        } catch (IOException e) {
            output.close();
            throw output.folder.failure(e);
        }
    }

    private static ArrayDescription array(Level level, OmeZarrVersion version, Compression compression) {
        SampleBytes samples = new SampleBytes(SampleType.of(level.header().pixelType()), ByteOrder.LITTLE_ENDIAN);
        long[] shape = level.axes().toStored(level.header().dimensions());
        return new ArrayDescription(shape, ChunkShape.of(shape, samples.type().bytes()), IntStream.range(0, shape.length).toArray(), samples,
            new byte[samples.type().bytes()], compression.decoders(), version.keys(), null);
    }

    @Override
    public ImageHeader header() {
        return levels.get(0).header();
    }

    @Override
    public int[] block() {
        return block(0);
    }

    @Override
    public void write(RandomAccessibleInterval<? extends RealType<?>> part) {
        if (complete) {
            throw new IllegalStateException("The folder is complete.");
        }
        if (!Intervals.contains(new FinalInterval(header().dimensions()), part)) {
            throw new IllegalArgumentException("A part must lie inside the image.");
        }
        try {
            first.write(levels.get(0).axes().fastestFirst(Cast.unchecked(part)));
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    @Override
    public void commit() {
        commit(Progress.NONE, Cancellation.NONE);
    }

    @Override
    public void commit(Progress progress, Cancellation cancellation) {
        try {
            first.finish();
            double pixels = pixels(1, levels.size());
            for (int level = 1; level < levels.size(); level++) {
                writeLevel(level, progress.part(pixels(1, level) / pixels, pixels(1, level + 1) / pixels), cancellation);
            }
            complete = true;
            folder.commit();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    /** The lower resolutions take about as long a pixel as what is written. */
    @Override
    public double remainder() {
        return pixels(1, levels.size()) / pixels(0, levels.size());
    }

    private double pixels(int from, int to) {
        return levels.subList(from, to).stream()
            .mapToDouble(level -> Arrays.stream(level.header().dimensions()).asDoubleStream().reduce(1, (a, b) -> a * b)).sum();
    }

    @Override
    public void close() {
        if (first != null) {
            first.close();
        }
        try {
            folder.close();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    private void begin(Path path, OmeZarrVersion version) throws IOException {
        if (Files.exists(path) && !OmeImage.isZarr(path)) {
            throw new IOException("there is something else of this name, which will not be replaced");
        }
        Files.createDirectory(folder.temporary());
        first = new ArrayOutput(arrayFolder(0), arrays.get(0), compression);
        for (int level = 1; level < levels.size(); level++) {
            Files.createDirectory(arrayFolder(level));
        }
        JsonObject own = JsonEntries.object("name", header().name());
        own.addProperty("source", header().source());
        version.describe(folder.temporary(), OmeImage.multiscale(levels), own, arrays, compression);
    }

    /** Out of the level before, which is read again. */
    private void writeLevel(int level, Progress progress, Cancellation cancellation) throws IOException {
        try (LazyImageFile before = new LazyImageFile(arrayFolder(level - 1),
            new ZarrSource(levels.get(level - 1).header(), arrayFolder(level - 1), arrays.get(level - 1)));
            LazyImageFile half = new LazyImageFile(arrayFolder(level),
                new HalvedSource(before.image(), levels.get(level).header(), block(level)));
            ArrayOutput out = new ArrayOutput(arrayFolder(level), arrays.get(level), compression)) {
            StoredAxes axes = levels.get(level).axes();
            String message = "Making resolution " + (level + 1) + " of " + levels.size() + " of \"" + header().name() + "\"";
            ImageCopy.forEachPart(half, block(level), cancellation, (part, fraction) -> {
                out.write(axes.fastestFirst(part));
                progress.report(fraction, message);
            });
            out.finish();
        }
    }

    private int[] block(int level) {
        return levels.get(level).axes().toImage(arrays.get(level).chunk());
    }

    private Path arrayFolder(int level) {
        return folder.temporary().resolve(levels.get(level).path());
    }
}
