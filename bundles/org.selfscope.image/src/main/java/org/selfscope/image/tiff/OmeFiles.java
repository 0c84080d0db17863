package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.file.Files;
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

    private TiffFile file(String name) throws IOException {
        Path path = first.path().resolveSibling(name);
        if (name.isEmpty() || path.equals(first.path())) {
            return first;
        }
        if (!files.containsKey(name)) {
            if (!path.getParent().equals(first.path().resolveSibling("x").getParent()) || !Files.isRegularFile(path)) {
                throw new IOException("the file " + name + ", which holds a part of it, is missing beside it");
            }
            files.put(name, TiffFile.open(path, files.size() < MAX_OPEN));
        }
        return files.get(name);
    }
}
