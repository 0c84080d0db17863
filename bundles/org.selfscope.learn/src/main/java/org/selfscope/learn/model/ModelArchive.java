package org.selfscope.learn.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.AtomicFile;

/**
 * A trained model as one file, to be kept and shared: a zip file with the files of a {@link ModelFolder} and nothing else. Equal models
 * give equal bytes.
 */
public final class ModelArchive {

    /** The beginning of what a zip file can tell, so that equal models give equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ModelArchive() {
    }

    /**
     * Writes the model of a folder. The file appears complete or not at all; an existing one is replaced.
     *
     * @throws RestorationException of kind MODEL if the folder holds no undamaged model, FILE if the file cannot be written
     */
    public static void write(Path folder, Path archive, Cancellation cancellation) {
        ModelFolder.check(folder);
        AtomicFile.write(archive, temporary -> pack(folder, temporary, cancellation));
    }

    private static void pack(Path folder, Path file, Cancellation cancellation) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : ModelFolder.FILES) {
                cancellation.check();
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(folder.resolve(name), zip);
                zip.closeEntry();
            }
        }
    }

    /**
     * The description of a model; its other files are not read.
     *
     * @throws RestorationException of kind MODEL if the file is no model, or damaged, or of a newer version
     */
    public static ModelDescription read(Path archive) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!ModelFolder.FILES.contains(entry.getName())) {
                    throw unexpected(entry, archive);
                }
                if (entry.getName().equals(ModelFolder.DESCRIPTION)) {
                    return ModelFolder.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), archive);
                }
            }
            throw noModel(archive);
        } catch (IOException e) {
            throw unreadable(archive, e);
        }
    }

    /**
     * Unpacks a model and checks it whole. The folder appears complete or not at all.
     *
     * @param folder must not exist, or hold nothing but a model, which is replaced
     * @throws RestorationException of kind MODEL if the file is no model, holds other entries, or is damaged or of a newer version; of kind
     *             FILE if the folder cannot be written
     */
    public static ModelDescription extract(Path archive, Path folder, Cancellation cancellation) {
        try (TemporaryFolder temporary = TemporaryFolder.beside(folder)) {
            unpack(archive, temporary.path(), cancellation);
            ModelDescription description = check(temporary.path(), archive);
            ModelFolder.requireReplaceable(folder);
            temporary.moveTo(folder);
            return description;
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The model in " + archive + " cannot be unpacked to " + folder + ": " + e + ".",
                "Check that the parent folder exists, is writable and has free space.", e);
        }
    }

    /** NB: the user knows the file, not the folder that it is unpacked to. */
    private static ModelDescription check(Path unpacked, Path archive) {
        try {
            return ModelFolder.check(unpacked);
        } catch (RestorationException e) {
            String message = e.getMessage().replace(unpacked.toString(), archive.toString());
            throw new RestorationException(e.kind(), message, e.resolution(), e);
        }
    }

    /** NB: only entries with one of the known names are written, so none can lead out of the folder. */
    private static void unpack(Path archive, Path folder, Cancellation cancellation) {
        Set<String> missing = new HashSet<>(ModelFolder.FILES);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                cancellation.check();
                if (!missing.remove(entry.getName())) {
                    throw unexpected(entry, archive);
                }
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        } catch (IOException e) {
            throw unreadable(archive, e);
        }
        if (missing.contains(ModelFolder.DESCRIPTION)) {
            throw noModel(archive);
        }
        if (!missing.isEmpty()) {
            throw ModelFolder.damaged(archive, String.join(", ", missing) + " is missing", null);
        }
    }

    private static RestorationException unexpected(ZipEntry entry, Path archive) {
        return new RestorationException(Kind.MODEL, "The file " + archive + " holds something else than a restoration model: \""
            + entry.getName() + "\".", "Choose a file that the Restoration Model Writer wrote.");
    }

    private static RestorationException noModel(Path archive) {
        return new RestorationException(Kind.MODEL, "The file " + archive + " is no restoration model.",
            "Choose a file that the Restoration Model Writer wrote.");
    }

    private static RestorationException unreadable(Path archive, IOException cause) {
        return Files.isReadable(archive) ? ModelFolder.damaged(archive, cause.getMessage(), cause)
            : new RestorationException(Kind.FILE, "The file " + archive + " cannot be read: " + cause + ".",
                "Check that it exists and that you may read it.", cause);
    }
}
