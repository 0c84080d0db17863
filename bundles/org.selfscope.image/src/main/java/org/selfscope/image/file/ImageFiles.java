package org.selfscope.image.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.tiff.TiffOutput;
import org.selfscope.image.tiff.TiffSource;
import org.selfscope.image.zarr.ZarrOutput;
import org.selfscope.image.zarr.ZarrSource;

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
        return new LazyImageFile(path, source(path));
    }

    /**
     * Reads a whole image into memory.
     *
     * @throws RestorationException of kind FILE as for {@link #open}, of kind MEMORY if memory does not suffice
     */
    public static Image read(Path path, Cancellation cancellation) {
        cancellation.check();
        try (ImageFile file = open(path)) {
            return ImageCopy.inMemory(file, cancellation);
        }
    }

    /**
     * Creates or replaces an image that is written part by part, of the kind that the name tells: TIFF for .tif and .tiff,
     * OME-Zarr for .zarr.
     *
     * @param path its folder must exist
     * @throws RestorationException of kind FILE if it cannot be created or the kind is unknown, IMAGE if the kind cannot hold the image
     */
    public static ImageOutput create(ImageHeader header, Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tif") || name.endsWith(".tiff")) {
            return TiffOutput.create(header, path);
        }
        if (name.endsWith(".zarr")) {
            return ZarrOutput.create(header, path);
        }
        throw new RestorationException(Kind.FILE, "The image " + path + " cannot be written: its name does not tell a kind of image.",
            "Choose a name that ends with .tif or .ome.zarr.");
    }

    /**
     * Writes or replaces an image, of the kind that the name of the file tells; its folder must exist.
     *
     * @throws RestorationException as for {@link #create}
     */
    public static void write(Image image, Path path, Cancellation cancellation) {
        try (ImageOutput output = create(ImageHeader.of(image), path)) {
            ImageCopy.copy(image, output, Progress.NONE, cancellation);
            output.commit();
        }
    }

    /** The blocks of an image. */
    static BlockSource source(Path path) {
        return Files.isDirectory(path) ? ZarrSource.open(path) : TiffSource.open(path);
    }
}
