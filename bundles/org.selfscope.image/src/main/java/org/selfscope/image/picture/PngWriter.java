package org.selfscope.image.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.file.AtomicFile;

/** Writes pictures as PNG. */
public final class PngWriter {

    private PngWriter() {
    }

    /**
     * Writes or replaces a file; its folder must exist.
     *
     * @throws RestorationException of kind FILE if it cannot be written
     */
    public static void write(BufferedImage picture, Path file) {
        AtomicFile.write(file, temporary -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
                encode(picture, out);
            }
        });
    }

    /** The content of a PNG file. */
    public static byte[] bytes(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            encode(picture, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written.", e);
        }
        return bytes.toByteArray();
    }

    private static void encode(BufferedImage picture, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        // Buffered in memory: ImageIO's usual stream needs a cache file in a temporary folder.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(picture, null, null));
        } finally {
            writer.dispose();
        }
    }
}
