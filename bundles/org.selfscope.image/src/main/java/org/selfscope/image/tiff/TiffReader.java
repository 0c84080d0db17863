package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;

/**
 * Reads TIFF files of microscopes: 1 to 64-bit integers, signed and unsigned, and 32- and 64-bit floats, with all the usual compressions,
 * in strips and tiles, stacks, both byte orders, BigTIFF. Samples are what the file stores: palettes and inverted grey scales are not
 * applied.
 * <p>
 * Axes are X and Y; then, for several samples per pixel such as RGB, Channel; then those that ImageJ's or OME's description names, in the
 * order of the planes. A stack without description is one of Z. Transparency and reduced previews are left out.
 */
public final class TiffReader {

    private TiffReader() {
    }

    /**
     * Reads a whole file.
     *
     * @return in memory; named as the file without extension, the source is its path
     * @throws RestorationException of kind FILE if the file is missing, no TIFF, damaged, or of an unsupported variant; of kind MEMORY if
     *             memory does not suffice
     */
    public static Image read(Path file, Cancellation cancellation) {
        try {
            requireTiff(file);
            try (ImageInputStream stream = open(file)) {
                return read(file, stream, cancellation);
            }
        } catch (CancellationException | RestorationException e) {
            throw e;
        } catch (EOFException e) {
            throw failure(file, "it ends too early", "It is probably incomplete: copy or export it again.", e);
        } catch (IOException | RuntimeException e) {
            throw failure(file, e.getMessage(), "It is damaged or of an unusual kind: open it in ImageJ or Fiji and save it as TIFF.", e);
        }
    }

    /** NB: deprecated in favour of a class that is not public. The JDK's own stream has no buffer and is ten times slower. */
    @SuppressWarnings("deprecation")
    private static ImageInputStream open(Path file) throws IOException {
        return new com.twelvemonkeys.imageio.stream.BufferedFileImageInputStream(file.toFile());
    }

    private static Image read(Path file, ImageInputStream stream, Cancellation cancellation) throws IOException {
        TiffFile tiff = TiffFile.parse(stream, Files.size(file));
        ImageReader decoder = new TIFFImageReaderSpi().createReaderInstance();
        try {
            stream.seek(0);
            decoder.setInput(stream);
            PlaneSource planes = tiff.planes(stream, decoder);
            StackDescription description = tiff.description(planes.planes());
            return read(file, tiff.page(), planes, description, cancellation);
        } finally {
            decoder.dispose();
        }
    }

    private static Image read(Path file, TiffPage page, PlaneSource planes, StackDescription description, Cancellation cancellation)
        throws IOException {
        List<Axis> axes = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        add(AxisType.X, page.width(), description, axes, sizes);
        add(AxisType.Y, page.height(), description, axes, sizes);
        if (page.channels() > 1) {
            add(AxisType.CHANNEL, page.channels(), description, axes, sizes);
        }
        for (Map.Entry<AxisType, Long> size : description.sizes().entrySet()) {
            add(size.getKey(), size.getValue(), description, axes, sizes);
        }
        Img<? extends RealType<?>> pixels = page.pixelType().allocate(sizes.stream().mapToLong(Long::longValue).toArray());
        PixelSink sink = new PixelSink(pixels.cursor());
        for (long plane = 0; plane < planes.planes(); plane++) {
            planes.read(plane, sink, cancellation);
        }
        return new Image(pixels, axes, TiffName.of(file), description.source().isEmpty() ? file.toString() : description.source());
    }

    private static void add(AxisType type, long size, StackDescription description, List<Axis> axes, List<Long> sizes) {
        axes.add(description.axis(type));
        sizes.add(size);
    }

    private static void requireTiff(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? "it is a folder" : "it does not exist";
            throw failure(file, what, "Check the path.", null);
        }
        byte[] start = new byte[4];
        int length;
        try (var in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        } catch (AccessDeniedException e) {
            throw failure(file, "reading it is not permitted", "Ask its owner for the permission.", e);
        }
        if (length == 0) {
            throw failure(file, "it is empty", "It is probably incomplete: copy or export it again.", null);
        }
        if (byteOrder(start) == null) {
            throw failure(file, "it is no TIFF file", "Choose a TIFF file, or convert it in ImageJ or Fiji first.", null);
        }
    }

    /** The byte order that the first bytes of a TIFF or BigTIFF file state; null if they are of another file. */
    private static ByteOrder byteOrder(byte[] start) {
        ByteOrder order = start[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int magic = order == ByteOrder.LITTLE_ENDIAN ? start[2] | start[3] << 8 : start[2] << 8 | start[3];
        boolean valid = start[0] == start[1] && (start[0] == 'I' || start[0] == 'M') && (magic == 42 || magic == 43);
        return valid ? order : null;
    }

    private static RestorationException failure(Path file, String why, String resolution, Exception cause) {
        return new RestorationException(Kind.FILE, "The image " + file + " cannot be read: " + why + ".", resolution, cause);
    }
}
