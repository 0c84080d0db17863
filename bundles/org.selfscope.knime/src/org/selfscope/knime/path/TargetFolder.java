package org.selfscope.knime.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * Where files are written.
 *
 * @param path absolute
 * @param create whether it may be made
 */
public record TargetFolder(Path path, boolean create) {

    /**
     * Finds out, without making anything, what can be known before the images are there: it would be a pity to learn only after a long
     * training that they cannot be written.
     *
     * @throws RestorationException of kind FILE if the folder cannot be used
     */
    public void check() {
        Path existing = path;
        while (create && !Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw Files.exists(existing) ? failure(existing + " is a file, not a folder.", "Choose another folder.") : missing();
        }
        if (!Files.isWritable(existing)) {
            throw failure("Nothing can be written to the folder " + existing + ".", "Choose a folder that you may write to.");
        }
    }

    /** Makes the folder if it is missing and may be made. @throws RestorationException of kind FILE if that fails */
    public void prepare() {
        check();
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The folder " + path + " cannot be created: " + e + ".",
                "Choose a folder that you may write to.", e);
        }
    }

    private RestorationException missing() {
        return failure("There is no folder " + path + ".", "Create it, or let the node create it.");
    }

    private static RestorationException failure(String message, String resolution) {
        return new RestorationException(Kind.FILE, message, resolution);
    }
}
