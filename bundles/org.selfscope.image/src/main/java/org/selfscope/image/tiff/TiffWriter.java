package org.selfscope.image.tiff;

import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ImageCopy;

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

    private TiffWriter() {
    }

    /**
     * Writes or replaces a file; its folder must exist. On failure and cancellation nothing is left behind.
     *
     * @throws RestorationException of kind FILE if it cannot be written, of kind IMAGE if the image has no X or no Y axis
     */
    public static void write(Image image, Path file, Cancellation cancellation) {
        write(image, file, TiffOutput.CLASSIC_LIMIT, cancellation);
    }

    /** @param classicLimit the largest file that is not BigTIFF */
    static void write(Image image, Path file, long classicLimit, Cancellation cancellation) {
        try (TiffOutput output = TiffOutput.create(ImageHeader.of(image), file, classicLimit)) {
            ImageCopy.copy(image, output, Progress.NONE, cancellation);
            output.commit();
        }
    }
}
