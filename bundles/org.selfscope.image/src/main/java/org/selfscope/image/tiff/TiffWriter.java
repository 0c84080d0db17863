package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.AtomicFile;

import net.imglib2.view.Views;

/**
 * Writes images as TIFF hyperstacks that ImageJ and Fiji open with their axes, scales, origins and units, and that {@link TiffReader}
 * reads as they were: uncompressed, one directory a plane, all planes in one piece. Files that would exceed 4 GB become BigTIFF, which
 * Fiji opens through Bio-Formats.
 * <p>
 * Pixel types stay what they are, except 12-bit integers, which become 16-bit ones. ImageJ itself has neither 64-bit integers nor signed
 * 8-bit ones. Axes are written in the order X, Y, Channel, Z, Time. The calibration of a channel axis has no place in the format and is
 * left out.
 */
public final class TiffWriter {

    /** Positions in a TIFF file have 32 bits. */
    private static final long CLASSIC_LIMIT = 0xFFFF_FFFFL;

    private static final int CHUNK = 1 << 20;

    private TiffWriter() {
    }

    /**
     * Writes or replaces a file; its folder must exist. On failure and cancellation nothing is left behind.
     *
     * @throws RestorationException of kind FILE if it cannot be written, of kind IMAGE if the image has no X or no Y axis
     */
    public static void write(Image image, Path file, Cancellation cancellation) {
        write(image, file, CLASSIC_LIMIT, cancellation);
    }

    /** @param classicLimit the largest file that is not BigTIFF */
    static void write(Image image, Path file, long classicLimit, Cancellation cancellation) {
        TiffLayout layout = TiffLayout.of(new Hyperstack(image), classicLimit);
        AtomicFile.write(file, temporary -> {
            try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                requireSpace(temporary, layout.fileBytes());
                writeDirectories(layout, out, cancellation);
                writePixels(layout, out, cancellation);
            }
        });
    }

    private static void writeDirectories(TiffLayout layout, FileChannel out, Cancellation cancellation) throws IOException {
        writeFully(layout.header(), out.position(0));
        for (long plane = 0; plane < layout.stack().planes(); plane++) {
            cancellation.check();
            writeFully(layout.encodedDirectory(plane), out.position(layout.directoryPosition(plane)));
        }
    }

    private static void writePixels(TiffLayout layout, FileChannel out, Cancellation cancellation) throws IOException {
        Hyperstack stack = layout.stack();
        SampleStream samples = new SampleStream(Views.flatIterable(stack.pixels()).cursor(), layout.samples(), stack.width());
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        out.position(layout.pixelPosition());
        while (samples.hasNext()) {
            cancellation.check();
            samples.fill(chunk);
            writeFully(chunk.flip(), out);
            chunk.clear();
        }
    }

    private static void writeFully(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Better before the first byte than after hours of writing. */
    private static void requireSpace(Path file, long bytes) throws IOException {
        long usable = Files.getFileStore(file).getUsableSpace();
        if (usable < bytes) {
            throw new IOException("it needs " + bytes / 1_000_000 + " MB, but the disk has only " + usable / 1_000_000 + " MB left");
        }
    }
}
