package org.selfscope.image.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;

import net.imglib2.util.Intervals;

/**
 * An image in a file without header: 32-bit float, little endian, first dimension fastest. The form in which processes share pixels of any
 * size: one writes the file, another {@link #open opens} it without reading more than it needs. What the file does not say is in the
 * record.
 *
 * @param file the values and nothing else
 * @param dimensions size along each axis
 * @param axes as in {@link Image}
 * @param name as in {@link Image}
 * @param source as in {@link Image}
 */
public record RawPixels(Path file, long[] dimensions, List<Axis> axes, String name, String source) {

    public RawPixels {
        dimensions = dimensions.clone();
        axes = List.copyOf(axes);
        if (axes.size() != dimensions.length) {
            throw new IllegalArgumentException(dimensions.length + " dimensions need as many axes, not " + axes.size() + ".");
        }
    }

    /**
     * Writes an image, converted to float.
     *
     * @param file created or replaced; removed again on failure and cancellation
     * @throws RestorationException of kind FILE if it cannot be written
     */
    public static RawPixels write(Image image, Path file, Cancellation cancellation) {
        RawPixels raw = new RawPixels(file, image.dimensions(), image.axes(), image.name(), image.source());
        boolean complete = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
            raw.requireSpace();
            FloatStream.write(image.pixels(), channel, cancellation);
            complete = true;
        } catch (IOException e) {
            throw notWritten(file, e);
        } finally {
            if (!complete) {
                delete(file);
            }
        }
        return raw;
    }

    /**
     * A file full of zeros for an image that is still to be computed, with the size, axes, name and source of another.
     *
     * @throws RestorationException of kind FILE if there is no space for it
     */
    public static RawPixels create(Path file, Image like) {
        return create(file, like.dimensions(), like.axes(), like.name(), like.source());
    }

    /**
     * A file full of zeros for an image that is still to be computed.
     *
     * @param file created or replaced
     * @throws RestorationException of kind FILE if there is no space for it
     */
    public static RawPixels create(Path file, long[] dimensions, List<Axis> axes, String name, String source) {
        RawPixels raw = new RawPixels(file, dimensions, axes, name, source);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
            raw.requireSpace();
            channel.write(ByteBuffer.allocate(1), Math.max(0, raw.bytes() - 1));
        } catch (IOException e) {
            delete(file);
            throw notWritten(file, e);
        }
        return raw;
    }

    @Override
    public long[] dimensions() {
        return dimensions.clone();
    }

    /** Number of values. */
    public long size() {
        return Intervals.numElements(dimensions);
    }

    /**
     * The image over the memory-mapped file: nothing is read before it is needed, and what is written into the pixels is in the file. The
     * mapping lasts until the image is garbage-collected; to remove the file at once on every platform, {@link #read} instead.
     *
     * @throws RestorationException of kind FILE if the file is missing or has not the size it must have
     */
    public Image open() {
        requireComplete();
        return new Image(MappedPixels.of(this), axes, name, source);
    }

    /**
     * The image in memory; the file is closed again.
     *
     * @throws RestorationException of kind FILE if the file is missing or has not the size it must have, of kind MEMORY if memory does not
     *             suffice
     */
    public Image read(Cancellation cancellation) {
        requireComplete();
        Image image = new Image(PixelType.FLOAT32.allocate(dimensions), axes, name, source);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FloatStream.read(channel, image.pixels(), cancellation);
        } catch (IOException e) {
            throw notReadable(e.toString(), e);
        }
        return image;
    }

    /**
     * A part of the file, memory-mapped for reading and writing.
     *
     * @param first index of the first value
     * @param count number of values; below 2^29
     */
    public FloatBuffer map(long first, int count) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_WRITE, first * Float.BYTES, (long)count * Float.BYTES);
            return bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        } catch (IOException e) {
            throw notReadable(e.toString(), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawPixels r && file.equals(r.file) && Arrays.equals(dimensions, r.dimensions) && axes.equals(r.axes)
            && name.equals(r.name) && source.equals(r.source);
    }

    @Override
    public int hashCode() {
        return file.hashCode() + 31 * Arrays.hashCode(dimensions);
    }

    private long bytes() {
        return Math.multiplyExact(size(), Float.BYTES);
    }

    private void requireSpace() throws IOException {
        long usable = Files.getFileStore(file).getUsableSpace();
        if (usable < bytes()) {
            throw new IOException("The disk has " + usable / 1_000_000 + " MB left, but " + bytes() / 1_000_000 + " MB are needed.");
        }
    }

    private void requireComplete() {
        long actual;
        try {
            actual = Files.size(file);
        } catch (IOException e) {
            throw notReadable(e.toString(), e);
        }
        if (actual != bytes()) {
            throw notReadable("it has " + actual + " bytes instead of " + bytes(), null);
        }
    }

    private RestorationException notReadable(String why, IOException cause) {
        return new RestorationException(RestorationException.Kind.FILE, "The pixels in " + file + " cannot be read: " + why + ".",
            "Check that the temporary folder is not cleaned while the program runs, and run it again.", cause);
    }

    private static RestorationException notWritten(Path file, IOException cause) {
        return new RestorationException(RestorationException.Kind.FILE, "The pixels cannot be written to " + file + ": " + cause + ".",
            "Make space on the disk, or choose another folder for temporary files.", cause);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
