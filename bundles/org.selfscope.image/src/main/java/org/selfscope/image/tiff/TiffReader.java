package org.selfscope.image.tiff;

import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageCopy;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.LazyImageFile;

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
        cancellation.check();
        try (ImageFile open = new LazyImageFile(file, TiffSource.open(file))) {
            return ImageCopy.inMemory(open, cancellation);
        }
    }
}
