package org.selfscope.image.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.selfscope.image.RestorationException;

/**
 * A folder that appears complete or not at all: it is written under a temporary name beside it, then moved. If it is never committed, a
 * folder that was there before stays as it was, and nothing else is left behind.
 */
public final class AtomicFolder implements AutoCloseable {

    private final Path folder;

    private final AtomicFile name;

    /** @param folder its parent must exist */
    public AtomicFolder(Path folder) {
        this.folder = folder;
        this.name = new AtomicFile(folder);
    }

    /** Where to write; does not exist yet. */
    public Path temporary() {
        return name.temporary();
    }

    /** Gives the complete folder its name; one of this name that exists is replaced. */
    public void commit() throws IOException {
        Path former = new AtomicFile(folder).temporary();
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, former, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(temporary(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(former, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        delete(former);
    }

    /** Without {@link #commit()} before, discards all that was written. */
    @Override
    public void close() throws IOException {
        delete(temporary());
    }

    /** The failure to write the folder, in words. */
    public RestorationException failure(IOException cause) {
        return name.failure(cause);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
