package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.selfscope.image.ImageHeader;
import org.selfscope.image.file.BlockSource;
import org.selfscope.image.file.LazyImageFile;

/**
 * The chunks of an image in an OME-Zarr folder, of versions 0.1 to 0.5: Zarr 2 and 3 with the compressions gzip, zlib, zstd and Blosc (LZ4,
 * zlib and zstd inside), in files of their own or in shards. Of an image in several resolutions the highest one is read; a lower one is
 * opened by the folder of its array.
 * <p>
 * Axes are X, Y, Channel, Z and Time, as far as the image has them, wherever they are in the array.
 */
public final class ZarrSource implements BlockSource {

    private final ImageHeader header;

    private final StoredAxes axes;

    private final ArrayDescription array;

    private final ChunkFiles chunks;

    private volatile boolean closed;

    private ZarrSource(ImageHeader header, StoredAxes axes, ArrayDescription array, Path folder) {
        this.header = header;
        this.axes = axes;
        this.array = array;
        chunks = new ChunkFiles(folder, array);
    }

    /**
     * An array that was written for an image.
     *
     * @param folder of the array
     */
    ZarrSource(ImageHeader header, Path folder, ArrayDescription array) {
        this(header.withPixelType(array.samples().type().pixelType()), StoredAxes.of(header), array, folder);
    }

    private static ZarrSource of(Path folder, OmeImage image, ArrayDescription array) throws IOException {
        if (array.shape().length != image.dimensions().size()) {
            throw new IOException("its array has " + array.shape().length + " dimensions, but it names " + image.dimensions().size()
                + " axes");
        }
        StoredAxes axes = StoredAxes.read(image.dimensions());
        ImageHeader header = new ImageHeader(array.samples().type().pixelType(), axes.toImage(array.shape()), axes.axes(), image.name(),
            image.source().isEmpty() ? folder.toString() : image.source());
        return new ZarrSource(header, axes, array, image.array());
    }

    /** Whether a folder looks like one of Zarr. */
    public static boolean isZarr(Path folder) {
        return OmeImage.isZarr(folder);
    }

    /**
     * Opens a folder; nothing but the descriptions is read.
     *
     * @throws org.selfscope.image.RestorationException of kind FILE if there is no image, or one that is damaged or of an unsupported kind
     */
    public static ZarrSource open(Path folder) {
        try {
            OmeImage image = OmeImage.read(folder);
            return ZarrSource.of(folder, image, ArrayDescription.read(image.array()));
        } catch (IOException e) {
            throw LazyImageFile.failure(folder, e);
        }
    }

    @Override
    public ImageHeader header() {
        return header;
    }

    @Override
    public int[] block() {
        int[] block = axes.toImage(array.chunk());
        Arrays.setAll(block, d -> (int)Math.min(block[d], header.dimensions()[d]));
        return block;
    }

    @Override
    public Object read(long[] min, int[] size) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        long[] position = axes.toStored(min);
        Arrays.setAll(position, d -> position[d] / array.chunk()[d]);
        try {
            byte[] stored = chunks.read(position);
            return stored == null ? array.filled(size) : array.pixels(array.decoded(stored), axes.toImage(array.strides()), size);
        } catch (ClosedByInterruptException e) {
            throw (CancellationException)new CancellationException().initCause(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
