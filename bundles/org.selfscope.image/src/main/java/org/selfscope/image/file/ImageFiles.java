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
     * Opens an image. It is in a file, in a folder that is one image, or in many files: then the last part of the path is a pattern such as
     * {@code img_t{Time}_z{Z}_c{Channel}.tif}, where an axis in braces stands for the number that counts along it. Every combination of the
     * numbers must be there, and all files must be alike; the axes in the pattern follow those of the files, the last one in the pattern
     * first.
     *
     * @throws RestorationException of kind FILE if there is none, or it is damaged or of an unknown kind, or files of a pattern are missing
     *             or differ; of kind SETTING if a pattern names an axis that is none
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
            output.commit(Progress.NONE, cancellation);
        }
    }

    /**
     * Whether a file looks like an image by its name, or a folder by what lies in it; nothing is opened. What a program left behind that was
     * killed while it wrote an image is none.
     */
    public static boolean isImage(Path path) {
        if (AtomicFile.isUnfinished(path)) {
            return false;
        }
        if (Files.isDirectory(path)) {
            return Files.exists(path.resolve(".zattrs")) || Files.exists(path.resolve("zarr.json"));
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".tif") || name.endsWith(".tiff");
    }

    /** Whether a text names an image in many files by a pattern, as {@link #open} takes it: has an axis in braces in its last part. */
    public static boolean isSeries(String text) {
        return FilePattern.isPattern(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
    }

    /** The blocks of an image. */
    static BlockSource source(Path path) {
        if (path.getFileName() != null && FilePattern.isPattern(path.getFileName().toString()) && !Files.exists(path)) {
            return FileSeries.open(path);
        }
        return Files.isDirectory(path) ? ZarrSource.open(path) : TiffSource.open(path);
    }
}
