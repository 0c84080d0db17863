package org.knime.knip.base.data.img;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;

import org.selfscope.standin.knip.PixelSeal;
import org.selfscope.standin.knip.StrictImages;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

/**
 * The image of a cell: in memory until it is written, then in a file. What was in memory is forgotten with the writing; pixels that were
 * read are held weakly.
 */
final class ImageContent<T extends RealType<T>> {

    private static final long NOT_WRITTEN = -1;

    private long offset;
    private Img<T> unwritten;
    private PixelSeal seal;
    private WeakReference<Img<T>> pixels;
    private ImageGeometry geometry;
    private CellMetadata metadata;

    private ImageContent(long offset, Img<T> pixels) {
        this.offset = offset;
        this.pixels = new WeakReference<>(pixels);
    }

    /** An image that is not written yet. */
    static <T extends RealType<T>> ImageContent<T> inMemory(Img<T> container, CellMetadata metadata, ImageGeometry geometry) {
        ImageContent<T> content = new ImageContent<>(NOT_WRITTEN, container);
        content.unwritten = container;
        content.metadata = metadata;
        content.geometry = geometry;
        content.seal = StrictImages.isDemanded() ? PixelSeal.of(container) : null;
        return content;
    }

    /** An image that is in a file. */
    static <T extends RealType<T>> ImageContent<T> stored(long offset) {
        return new ImageContent<>(offset, null);
    }

    /** Where the image begins in its file, negative until it is written. */
    synchronized long offset() {
        return offset;
    }

    synchronized void write(File file) throws IOException {
        if (offset != NOT_WRITTEN) {
            return;
        }
        if (seal != null) {
            seal.verify(metadata.getName());
        }
        if (Intervals.numElements(geometry.dimensions()) == 0) {
            throw new IOException("Error while writing to buffer");
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file)))) {
            geometry.write(out);
            MetadataFile.write(metadata, out);
            PixelFile.write(unwritten, out);
        }
        offset = 0;
        unwritten = null;
        seal = null;
        metadata = null;
        geometry = null;
    }

    synchronized ImageGeometry geometry(File file) {
        readHeader(file);
        return geometry;
    }

    synchronized CellMetadata metadata(File file) {
        readHeader(file);
        return metadata;
    }

    private void readHeader(File file) {
        if (metadata == null) {
            read(file, in -> {
                geometry = ImageGeometry.read(in);
                metadata = MetadataFile.read(in);
                return metadata;
            });
        }
    }

    synchronized Img<T> container(File file) {
        Img<T> known = pixels.get();
        if (known == null) {
            known = read(file, in -> {
                ImageGeometry stored = ImageGeometry.read(in);
                MetadataFile.read(in);
                return PixelFile.read(stored, in);
            });
            pixels = new WeakReference<>(known);
        }
        return known;
    }

    /** Every failure, also one of a damaged file, is a RuntimeException around its cause. */
    private static <R> R read(File file, Reader<R> reader) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file)))) {
            return reader.read(in);
        } catch (IOException | ClassCastException | NegativeArraySizeException e) {
            throw new RuntimeException(e);
        }
    }

    private interface Reader<R> {

        R read(DataInput in) throws IOException;
    }
}
