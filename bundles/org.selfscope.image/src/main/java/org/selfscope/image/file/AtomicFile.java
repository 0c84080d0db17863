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

/** Files that appear complete or not at all: they are written under a temporary name in the same folder, then moved. */
public final class AtomicFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @param temporary does not exist yet */
        void writeTo(Path temporary) throws IOException;
    }

    private AtomicFile() {
    }

    /**
     * Writes or replaces a file. If the content throws, a file that was there before stays as it was, and nothing else is left behind.
     *
     * @param file its folder must exist
     * @throws RestorationException of kind FILE if it cannot be written
     */
    public static void write(Path file, Content content) {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            writeAndMove(temporary, file, content);
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The file " + file + " cannot be written: " + reason(e, file) + ".",
                resolution(e), e);
        }
    }

    private static void writeAndMove(Path temporary, Path file, Content content) throws IOException {
        try {
            content.writeTo(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String reason(IOException e, Path file) {
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
