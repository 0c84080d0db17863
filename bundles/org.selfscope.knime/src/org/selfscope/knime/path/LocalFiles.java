package org.selfscope.knime.path;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.knime.core.util.FileUtil;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.ImageFiles;

/**
 * The files and folders that a setting or a cell names: by an absolute path, a {@code file:} or a {@code knime:} URL. To be used on the
 * node's own thread, since the meaning of {@code knime://knime.workflow/} hangs on it.
 */
public final class LocalFiles {

    private static final String FORMS = "Give an absolute path, a file: URL, or a path inside the workflow such as "
        + "knime://knime.workflow/data/image.tif.";

    private LocalFiles() {
    }

    /**
     * The file or folder of that name, whether it exists or not.
     *
     * @throws RestorationException of kind FILE if it is not on this computer
     */
    public static Path resolve(String text) {
        try {
            Path path = FileUtil.resolveToPath(FileUtil.toURL(text.strip()));
            if (path != null) {
                return path.toAbsolutePath().normalize();
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw new RestorationException(Kind.FILE, "\"" + text + "\" is no file on this computer: " + e.getMessage(), FORMS, e);
        }
        throw new RestorationException(Kind.FILE, "\"" + text + "\" is not on this computer.", FORMS);
    }

    /**
     * The existing images that a text names, sorted by name: one; all that look like images in a folder; with {@code *} and {@code ?} in
     * the last part all files and image folders that fit; or one that many files are together, as in {@link #existing}.
     *
     * @throws RestorationException of kind FILE if there is none
     */
    public static List<Path> list(String text) {
        String pattern = text.strip();
        int cut = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\')) + 1;
        if (isPattern(pattern)) {
            return matching(pattern.substring(0, cut), pattern.substring(cut));
        }
        if (ImageFiles.isSeries(pattern)) {
            return List.of(existing(pattern));
        }
        Path path = resolve(pattern);
        return Files.isDirectory(path) && !ImageFiles.isImage(path) ? images(path) : List.of(existing(pattern));
    }

    /**
     * File name without its last extension, as in "cell" of "/data/cell.tif"; "cell.ome.tif" becomes "cell", and so does
     * "cell_t{Time}_z{Z}.tif", the name of a series of files.
     */
    public static String baseName(Path file) {
        String name = file.getFileName().toString();
        String base = name.replaceAll("[_-]?\\p{Alpha}?\\{[^{}]*}", "").replaceFirst("(?i)(\\.ome)?\\.[^.]+$", "");
        return base.isEmpty() ? name : base;
    }

    private static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /**
     * The existing file, or folder that is an image, that a text names; or the pattern of a series of files, as {@link ImageFiles#open}
     * takes it, whose files are looked for only then.
     *
     * @throws RestorationException of kind FILE if there is none, or if it is any other folder
     */
    public static Path existing(String text) {
        String pattern = text.strip();
        int cut = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\')) + 1;
        if (ImageFiles.isSeries(pattern)) { // NB: braces are not allowed in URLs.
            return resolve(pattern.substring(0, cut)).resolve(pattern.substring(cut));
        }
        Path file = resolve(text);
        if (Files.isDirectory(file) && !ImageFiles.isImage(file)) {
            throw new RestorationException(Kind.FILE, file + " is a folder, but no image.", "Give the path of one image.");
        }
        if (!Files.exists(file)) {
            throw new RestorationException(Kind.FILE, "There is no file " + file + ".", "Check the path. " + FORMS);
        }
        return file;
    }

    private static List<Path> matching(String folderText, String pattern) {
        if (isPattern(folderText)) {
            throw new RestorationException(Kind.FILE, "\"" + folderText + pattern + "\" has * or ? in the name of a folder.",
                "Use them only in the last part of the path, as in /data/*.tif.");
        }
        Path folder = resolve(folderText);
        List<Path> files = files(folder, pattern);
        if (files.isEmpty()) {
            throw new RestorationException(Kind.FILE, "No file in " + folder + " fits \"" + pattern + "\".",
                "Check folder and pattern: * stands for any text, ? for one letter; capital letters count.");
        }
        return files;
    }

    private static List<Path> images(Path folder) {
        List<Path> images = sorted(folder, "*", ImageFiles::isImage);
        if (images.isEmpty()) {
            throw new RestorationException(Kind.FILE, "There is no image in the folder " + folder + ".",
                "Check the path: TIFF files and OME-Zarr folders are found, those of folders inside it are not.");
        }
        return images;
    }

    private static List<Path> files(Path folder, String pattern) {
        String escaped = pattern.replaceAll("[\\[\\]{}\\\\]", "\\\\$0");
        return sorted(folder, escaped, path -> Files.isRegularFile(path) || ImageFiles.isImage(path));
    }

    private static List<Path> sorted(Path folder, String glob, Predicate<Path> wanted) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            return StreamSupport.stream(stream.spliterator(), false).filter(wanted)
                .sorted(Comparator.comparing(f -> f.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The folder " + folder + " cannot be listed: " + e.getMessage(),
                "Check that it exists and that you may read it.", e);
        }
    }
}
