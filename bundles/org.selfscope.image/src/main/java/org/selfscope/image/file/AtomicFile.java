package org.selfscope.image.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * A file that appears complete or not at all: it is written under a temporary name in the same folder, then moved. If it is never
 * committed, a file that was there before stays as it was, and nothing else is left behind.
 */
public final class AtomicFile implements AutoCloseable {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @param temporary does not exist yet */
        void writeTo(Path temporary) throws IOException;
    }

    private static final String UNFINISHED = ".part";

    private final Path file;

    private final Path temporary;

    /** @param file its folder must exist */
    public AtomicFile(Path file) {
        this.file = file;
        this.temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    }

    /**
     * Writes or replaces a file at once.
     *
     * @param file its folder must exist
     * @throws RestorationException of kind FILE if it cannot be written
     */
    public static void write(Path file, Content content) {
        AtomicFile atomic = new AtomicFile(file);
        try (atomic) {
            content.writeTo(atomic.temporary);
            atomic.commit();
        } catch (IOException e) {
            throw atomic.failure(e);
        }
    }

    /** Whether a file or folder is one that was not finished, such as that of a program that was killed. */
    static boolean isUnfinished(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.startsWith(".") && name.endsWith(UNFINISHED);
    }

    /** Where to write; does not exist yet. */
    public Path temporary() {
        return temporary;
    }

    /** Gives the complete file its name; one of this name that exists is replaced. The file must not be open any more. */
    public void commit() throws IOException {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without {@link #commit()} before, discards all that was written. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }

    /** The failure to write the file, in words. */
    public RestorationException failure(IOException cause) {
        return new RestorationException(Kind.FILE, "The file " + file + " cannot be written: " + reason(cause) + ".", resolution(cause), cause);
    }

    private String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the folder " + file.toAbsolutePath().getParent() + " does not exist";
        }
        return e instanceof AccessDeniedException ? "writing into its folder is not permitted" : e.getMessage();
    }

    private static String resolution(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "Create the folder first, or choose another one.";
        }
        return e instanceof AccessDeniedException ? "Choose a folder that you may write to."
            : "Make space on the disk, or choose another folder.";
    }
}
