package org.selfscope.standin.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.knime.core.data.filestore.FileStore;
import org.selfscope.standin.DuplicateKeyException;

/**
 * The file stores that one execution of a node made. They are in a temporary folder, made at the first use; those of a loaded workflow are
 * copied there at the first use. May be used by several threads.
 */
public final class NodeFileStores implements FileStoreFolder {

    private static final int PER_FOLDER = 1000;

    private final UUID uuid;
    private final Path folder;
    private final Set<String> names = new HashSet<>();
    private Path notYetCopied;
    private boolean used;

    NodeFileStores(UUID uuid, Path folder, Path saved) {
        this.uuid = uuid;
        this.folder = folder;
        this.notYetCopied = saved;
        this.used = saved != null;
    }

    public UUID uuid() {
        return uuid;
    }

    /** Whether there is anything to save. */
    public synchronized boolean isEmpty() {
        return !used;
    }

    /**
     * A new store.
     *
     * @throws IllegalArgumentException if the name has a slash or backslash
     * @throws DuplicateKeyException if the name was used before
     */
    public synchronized FileStore create(String name) throws IOException {
        if (name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("Invalid file name, must not contain (back) slash: \"" + name + "\"");
        }
        if (!names.add(name)) {
            throw new DuplicateKeyException("Duplicate key detected: \"" + name + "\"");
        }
        FileStore store = FileStoreAccess.INSTANCE.create(uuid, names.size() - 1, name, this);
        store.getFile();
        return store;
    }

    FileStore open(int index, String name) {
        return FileStoreAccess.INSTANCE.create(uuid, index, name, this);
    }

    @Override
    public synchronized Path path(int index, String name) {
        int part = index / PER_FOLDER;
        Path parent = folder.resolve(String.format(Locale.ROOT, "%03d/%03d", part / PER_FOLDER, part % PER_FOLDER));
        try {
            copySaved();
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not init file store \"" + name + "\": " + e.getMessage(), e);
        }
        used = true;
        return parent.resolve(name);
    }

    private void copySaved() throws IOException {
        if (notYetCopied != null) {
            Trees.copy(notYetCopied, folder);
            notYetCopied = null;
        }
    }

    /** Copies everything in the folder, whether something refers to it or not. The target is replaced; nothing to save removes it. */
    public synchronized void save(Path target) throws IOException {
        Path source = notYetCopied == null ? folder : notYetCopied;
        if (source.toAbsolutePath().equals(target.toAbsolutePath())) {
            return;
        }
        Trees.delete(target);
        if (used) {
            Trees.copy(source, target);
        }
    }

    /** Deletes the temporary folder at once. What was saved stays. */
    public synchronized void delete() throws IOException {
        notYetCopied = null;
        used = false;
        Trees.delete(folder);
    }
}
