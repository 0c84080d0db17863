package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.AtomicFile;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.image.file.PixelArrays;
import org.selfscope.image.file.Transfer;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * A TIFF hyperstack that is written part by part: uncompressed, one directory a plane, all planes in one piece, so that every pixel has its
 * place before the first is written. For the form of the file see {@link TiffWriter}.
 */
public final class TiffOutput implements ImageOutput {

    /** Positions in a TIFF file have 32 bits. */
    static final long CLASSIC_LIMIT = 0xFFFF_FFFFL;

    /** Bytes that are written at a time. */
    private static final int CHUNK = 1 << 20;

    private final Hyperstack stack;

    /** In the order of the file. */
    private final long[] dimensions;

    private final TiffLayout layout;

    private final AtomicFile file;

    private final FileChannel out;

    private TiffOutput(Hyperstack stack, TiffLayout layout, AtomicFile file) throws IOException {
        this.stack = stack;
        this.dimensions = stack.dimensions();
        this.layout = layout;
        this.file = file;
        this.out = FileChannel.open(file.temporary(), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * Creates or replaces a file; its folder must exist.
     *
     * @throws org.selfscope.image.RestorationException of kind FILE if it cannot be created or the disk has not enough space, of kind IMAGE
     *             if the image has no X or no Y axis
     */
    public static TiffOutput create(ImageHeader header, Path path) {
        return create(header, path, CLASSIC_LIMIT);
    }

    /** @param classicLimit the largest file that is not BigTIFF */
    static TiffOutput create(ImageHeader header, Path path, long classicLimit) {
        Hyperstack stack = new Hyperstack(header);
        TiffLayout layout = TiffLayout.of(stack, classicLimit);
        AtomicFile file = new AtomicFile(path);
        TiffOutput output = null;
        try {
            output = new TiffOutput(stack, layout, file);
            output.begin();
            return output;
        } catch (IOException e) {
            if (output != null) {
                output.close();
            }
            throw file.failure(e);
        }
    }

    @Override
    public ImageHeader header() {
        return stack.header();
    }

    /** Rows of a plane. */
    @Override
    public int[] block() {
        int[] block = new int[stack.header().axes().size()];
        Arrays.fill(block, 1);
        block[stack.dimensionOf(AxisType.X)] = Math.toIntExact(stack.width());
        block[stack.dimensionOf(AxisType.Y)] = rows(stack.width(), stack.height());
        return block;
    }

    @Override
    public void write(RandomAccessibleInterval<? extends RealType<?>> part) {
        if (!Intervals.contains(new FinalInterval(stack.header().dimensions()), part)) {
            throw new IllegalArgumentException("A part from " + Arrays.toString(Intervals.minAsLongArray(part)) + " to "
                + Arrays.toString(Intervals.maxAsLongArray(part)) + " is not inside the image.");
        }
        if (!out.isOpen()) {
            throw new IllegalStateException("The file is complete.");
        }
        try {
            writeSlices(stack.sorted(Cast.unchecked(part)), dimensions.length - 1, 0);
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    @Override
    public void commit() {
        try {
            out.close();
            file.commit();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    @Override
    public void close() {
        try (file) {
            out.close();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /** All but the pixels. Where nothing is written there will be zeros, since the file has its full length from here on. */
    private void begin() throws IOException {
        requireSpace();
        writeFully(ByteBuffer.allocate(1), layout.fileBytes() - 1);
        writeFully(layout.header(), 0);
        for (long plane = 0; plane < stack.planes(); plane++) {
            writeFully(layout.encodedDirectory(plane), layout.directoryPosition(plane));
        }
    }

    /** Better before the first byte than after hours of writing. */
    private void requireSpace() throws IOException {
        long usable = Files.getFileStore(file.temporary()).getUsableSpace();
        if (usable < layout.fileBytes()) {
            throw new IOException("it needs " + layout.fileBytes() / 1_000_000 + " MB, but the disk has only " + usable / 1_000_000
                + " MB left");
        }
    }

    /**
     * Plane by plane.
     *
     * @param axis the last one along which the part may have more than one slice
     * @param slice number of the slice that the part is in along the following axes
     */
    private void writeSlices(RandomAccessibleInterval<RealType<?>> part, int axis, long slice) throws IOException {
        if (axis == 1) {
            writePlane(part, slice);
            return;
        }
        for (long i = part.min(axis); i <= part.max(axis); i++) {
            writeSlices(along(part, axis, i, i), axis - 1, slice * dimensions[axis] + i);
        }
    }

    /** NB: an interval, no hyperslice: intervals of cells are copied fast. */
    private static RandomAccessibleInterval<RealType<?>> along(RandomAccessibleInterval<RealType<?>> part, int axis, long from, long to) {
        long[] min = Intervals.minAsLongArray(part);
        long[] max = Intervals.maxAsLongArray(part);
        min[axis] = from;
        max[axis] = to;
        return Views.interval(part, min, max);
    }

    private void writePlane(RandomAccessibleInterval<RealType<?>> plane, long index) throws IOException {
        int rows = rows(plane.dimension(0), plane.dimension(1));
        for (long y = plane.min(1); y <= plane.max(1); y += rows) {
            long end = Math.min(plane.max(1), y + rows - 1);
            writeRows(index, along(plane, 1, y, end));
        }
    }

    private void writeRows(long plane, RandomAccessibleInterval<RealType<?>> rows) throws IOException {
        Object pixels = PixelArrays.copy(layout.samples().pixelType(), rows);
        if (layout.samples().bits() == 1) {
            writeBits(plane, rows, (long[])pixels);
            return;
        }
        ByteBuffer bytes = Transfer.buffer((int)PixelArrays.bytes(pixels)).order(ByteOrder.LITTLE_ENDIAN);
        SampleBytes.put(pixels, bytes);
        int size = bytes.limit();
        boolean whole = rows.dimension(0) == stack.width();
        int length = size / (whole ? 1 : (int)rows.dimension(1));
        long x = layout.samples().rowBytes(rows.min(0));
        for (int i = 0; i * (long)length < size; i++) {
            writeFully(bytes.clear().position(i * length).limit((i + 1) * length), rowPosition(plane, rows.min(1) + i) + x);
        }
    }

    private void writeBits(long plane, Interval rows, long[] pixels) throws IOException {
        int width = (int)rows.dimension(0);
        byte[] row = new byte[(int)layout.samples().rowBytes(stack.width())];
        for (int i = 0; i < rows.dimension(1); i++) {
            long position = rowPosition(plane, rows.min(1) + i);
            out.read(ByteBuffer.wrap(row), position);
            SampleBytes.putBits(pixels, i * width, width, row, (int)rows.min(0));
            writeFully(ByteBuffer.wrap(row), position);
        }
    }

    private long rowPosition(long plane, long y) {
        return layout.pixelPosition() + plane * layout.planeBytes() + y * layout.samples().rowBytes(stack.width());
    }

    private int rows(long width, long height) {
        return (int)Math.max(1, Math.min(height, CHUNK / layout.samples().rowBytes(width)));
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        long next = position;
        while (bytes.hasRemaining()) {
            next += out.write(bytes, next);
        }
    }
}
