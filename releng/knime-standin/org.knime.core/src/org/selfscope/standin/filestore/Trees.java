package org.selfscope.standin.filestore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
public final class Trees {

    private Trees() {
    }

    /** Copies a folder or file to a place that does not exist; the folder around it is made. */
    public static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        for (Path p : list(source)) {
            Files.copy(p, target.resolve(source.relativize(p).toString()));
        }
    }

    /** Deletes a folder or file; nothing if it is not there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path p : list(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    /** The folder itself first, each folder before what is in it. */
    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }
}
