package org.selfscope.learn.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files that is filled beside its final place and then moved there. Whatever is left is deleted at the end. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder beside(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        return new TemporaryFolder(Files.createTempDirectory(absolute.getParent(), "." + absolute.getFileName() + "-"));
    }

    Path path() {
        return path;
    }

    /** NB: an old folder is moved aside first, since a folder with files cannot be replaced by a move. */
    void moveTo(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Path old = path.resolveSibling(path.getFileName() + "-old");
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            Files.move(path, folder, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } else {
            Files.move(path, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + path + " cannot be deleted.", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
