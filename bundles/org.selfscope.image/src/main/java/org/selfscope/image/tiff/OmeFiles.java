package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of an OME-TIFF: one that was opened, and those that its OME-XML names, which lie beside it. */
final class OmeFiles implements AutoCloseable {

    /** Systems allow about 1000 for everything that a process does. */
    private static final int MAX_OPEN = 64;

    private final TiffFile first;

    private final Map<String, TiffFile> files = new LinkedHashMap<>();

    OmeFiles(TiffFile first) {
        this.first = first;
    }

    /** The image that the first file is, or is a part of. @throws IOException as {@link TiffStack#of} */
    TiffStack stack() throws IOException {
        return TiffStack.of(first, this);
    }

    /**
     * The planes in the order that a description gives them.
     *
     * @throws IOException if one is missing
     */
    List<TiffPlane> planes(OmeDescription ome) throws IOException {
        List<TiffPlane> planes = new ArrayList<>();
        for (OmePlane plane : ome.locations(first.pages().size())) {
            TiffFile file = file(plane.file());
            if (plane.directory() < 0 || plane.directory() >= file.pages().size()) {
                throw new IOException("its OME-XML describes more planes than the " + file.pages().size() + " that " + file.path()
                    + " contains");
            }
            planes.add(new TiffPlane(file, file.pages().get(plane.directory())));
        }
        return planes;
    }

    @Override
    public void close() throws IOException {
        first.close();
        for (TiffFile file : files.values()) {
            file.close();
        }
    }

    /**
     * A file that another one names, which must not lead elsewhere.
     *
     * @throws IOException if there is none of this name in the folder
     */
    static Path beside(Path file, String name) throws IOException {
        try {
            Path path = file.toAbsolutePath().resolveSibling(name);
            if (!name.isEmpty() && path.getParent().equals(file.toAbsolutePath().getParent()) && Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new IOException("the name of a file that belongs to it cannot be one", e);
        }
        throw new IOException("the file " + name + ", which holds a part of it, is missing beside it");
    }

    private TiffFile file(String name) throws IOException {
        Path path = first.path().resolveSibling(name);
        if (name.isEmpty() || path.equals(first.path())) {
            return first;
        }
        if (!files.containsKey(name)) {
            files.put(name, TiffFile.open(beside(first.path(), name), files.size() < MAX_OPEN));
        }
        return files.get(name);
    }
}
