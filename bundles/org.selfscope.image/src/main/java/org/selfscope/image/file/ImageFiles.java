package org.selfscope.image.file;

import java.nio.file.Path;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.RestorationException;
import org.selfscope.image.tiff.TiffReader;
import org.selfscope.image.tiff.TiffWriter;

/** Images in files of every kind that this library knows: the one place that tells them apart. */
public final class ImageFiles {

    private ImageFiles() {
    }

    /**
     * Opens an image.
     *
     * @param path of a file, or of the folder that is one image
     * @throws RestorationException of kind FILE if there is none, or it is damaged or of an unknown kind
     */
    public static ImageFile open(Path path) {
        Image image = TiffReader.read(path, Cancellation.NONE);
        return new ImageFile() {

            @Override
            public Image image() {
                return image;
            }

            @Override
            public void close() {
                // NB: the file is closed already.
            }
        };
    }

    /**
     * Reads a whole image into memory.
     *
     * @throws RestorationException of kind FILE as for {@link #open}, of kind MEMORY if memory does not suffice
     */
    public static Image read(Path path, Cancellation cancellation) {
        return TiffReader.read(path, cancellation);
    }

    /**
     * Begins to write or replace an image, of the kind that the name of the file tells; its folder must exist.
     *
     * @return to be closed
     * @throws RestorationException of kind FILE if it cannot be written or the kind is unknown, IMAGE if the kind cannot hold the image
     */
    public static ImageOutput create(ImageHeader header, Path path) {
        return new BufferedOutput(header, path);
    }

    /**
     * Writes or replaces an image, of the kind that the name of the file tells; its folder must exist.
     *
     * @throws RestorationException of kind FILE if it cannot be written or the kind is unknown, IMAGE if the kind cannot hold the image
     */
    public static void write(Image image, Path path, Cancellation cancellation) {
        TiffWriter.write(image, path, cancellation);
    }
}
