package org.selfscope.image.tiff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.selfscope.image.ImageHeader;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.BlockMemory;
import org.selfscope.image.file.BlockSource;
import org.selfscope.image.file.LazyImageFile;
import org.selfscope.image.file.PixelArrays;

/** The pixels of a TIFF file, block by block; for the kinds of files see {@link TiffReader}. */
public final class TiffSource implements BlockSource {

    private final OmeFiles files;

    private final TiffStack stack;

    private final ImageHeader header;

    private final int[] block;

    private TiffSource(Path path, OmeFiles files, TiffStack stack) throws IOException {
        this.files = files;
        this.stack = stack;
        header = stack.header(path);
        block = BlockSize.of(stack.page(), header.dimensions());
    }

    /**
     * Opens a file: reads its directories, but no pixels.
     *
     * @throws RestorationException of kind FILE if the file is missing, no TIFF, damaged, or of an unsupported variant
     */
    public static TiffSource open(Path path) {
        try {
            requireFile(path);
            OmeFiles files = new OmeFiles(TiffFile.open(path, true));
            try {
                return new TiffSource(path, files, files.stack());
            } catch (IOException | RuntimeException e) {
                files.close();
                throw e;
            }
        } catch (NoTiffException e) {
            throw failure(path, e.getMessage(), "Choose a TIFF file, or convert it in ImageJ or Fiji first.");
        } catch (RestorationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw LazyImageFile.failure(path, e);
        }
    }

    @Override
    public ImageHeader header() {
        return header;
    }

    @Override
    public int[] block() {
        return block.clone();
    }

    @Override
    public Object read(long[] min, int[] size) throws IOException {
        BlockMemory.require((long)PixelArrays.length(size) * PixelArrays.pixelBytes(header.pixelType()));
        Object pixels = PixelArrays.allocate(header.pixelType(), PixelArrays.length(size));
        int channel = isColour() ? (int)min[2] : 0;
        PageRegion region = new PageRegion(min[0], min[1], size[0], size[1], channel, isColour() ? size[2] : 1);
        TiffPlane plane = stack.planes().get(planeIndex(min));
        plane.file().reader().read(plane.page(), region, pixels);
        return pixels;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the samples of a pixel are, if they are channels: behind X and Y. */
    private boolean isColour() {
        return stack.page().channels() > 1;
    }

    private int planeIndex(long[] position) {
        long[] dimensions = header.dimensions();
        long index = 0;
        for (int d = dimensions.length - 1; d >= (isColour() ? 3 : 2); d--) {
            index = index * dimensions[d] + position[d];
        }
        return (int)index;
    }

    private static void requireFile(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw failure(path, "it does not exist", "Check the path.");
        }
        if (!Files.isRegularFile(path)) {
            throw failure(path, Files.isDirectory(path) ? "it is a folder" : "it is no file", "Check the path.");
        }
        if (!Files.isReadable(path)) {
            throw failure(path, "reading it is not permitted", "Ask its owner for the permission.");
        }
        if (Files.size(path) == 0) {
            throw failure(path, "it is empty", "It is probably incomplete: copy or export it again.");
        }
    }

    private static RestorationException failure(Path path, String why, String resolution) {
        return new RestorationException(Kind.FILE, "The image " + path + " cannot be read: " + why + ".", resolution);
    }
}
