package org.selfscope.image.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.RestorationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;

/**
 * An image over the blocks of a file. Blocks that were used last are kept: up to {@value #CACHE_BYTES} bytes in each open file, and about a
 * quarter of the heap in all of them.
 */
public final class LazyImageFile implements ImageFile {

    /** The most that is kept in memory of an open file: 256 MiB. */
    public static final long CACHE_BYTES = 256L << 20;

    private static final AtomicInteger OPEN_FILES = new AtomicInteger();

    private final Path path;

    private final BlockSource source;

    private final CellGrid grid;

    private final BlockCache<Cell<?>> cache;

    private final Image image;

    private volatile boolean closed;

    /**
     * @param path of the file, for messages
     * @param source is closed with this file
     */
    public LazyImageFile(Path path, BlockSource source) {
        this.path = path;
        this.source = source;
        ImageHeader header = source.header();
        grid = new CellGrid(header.dimensions(), source.block());
        cache = new BlockCache<>(LazyImageFile::bound, this::read, cell -> PixelArrays.bytes(array(cell)));
        image = new Image(pixels(Cast.unchecked(header.pixelType().variable())), header.axes(), header.name(), header.source());
        OPEN_FILES.incrementAndGet();
    }

    /** Bytes that are kept of one of the files that are open now. */
    static long bound() {
        return Math.min(CACHE_BYTES, Runtime.getRuntime().maxMemory() / 4 / Math.max(2, OPEN_FILES.get()));
    }

    @Override
    public Image image() {
        return image;
    }

    @Override
    public int[] block() {
        return source.block();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            OPEN_FILES.decrementAndGet();
            source.close();
            cache.clear();
        }
    }

    private <T extends NativeType<T>> RandomAccessibleInterval<? extends RealType<?>> pixels(T type) {
        return Cast.unchecked(new LazyCellImg<>(grid, type, index -> Cast.<Cell<?>>unchecked(cache.get(index))));
    }

    private Cell<?> read(long index) {
        long[] min = new long[grid.numDimensions()];
        int[] size = new int[min.length];
        grid.getCellDimensions(index, min, size);
        try {
            requireOpen();
            return new Cell<>(size, min, PixelArrays.access(source.read(min, size)));
        } catch (CancellationException | RestorationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw failure(path, e);
        }
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }

    private static Object array(Cell<?> cell) {
        return ((ArrayDataAccess<?>)cell.getData()).getCurrentStorageArray();
    }

    /**
     * The failure to read an image, in words.
     *
     * @param path of the file
     * @param cause its message says what is wrong, as the end of a sentence
     */
    public static RestorationException failure(Path path, Exception cause) {
        String why = cause.getMessage();
        String resolution = "It is damaged or of an unusual kind: open it in ImageJ or Fiji and save it as TIFF.";
        if (cause instanceof EOFException) {
            why = "it ends too early";
            resolution = "It is probably incomplete: copy or export it again.";
        } else if (cause instanceof ClosedChannelException) {
            why = "it is closed already";
            resolution = "Open it again.";
        }
        return new RestorationException(RestorationException.Kind.FILE, "The image " + path + " cannot be read: " + why + ".", resolution,
            cause);
    }
}
