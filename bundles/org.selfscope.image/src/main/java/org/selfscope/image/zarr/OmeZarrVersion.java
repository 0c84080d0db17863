package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** The versions of OME-Zarr that can be written, each on its version of Zarr. */
public enum OmeZarrVersion {

    /** On Zarr 2: opened by Fiji, BigDataViewer and MoBIE, napari and all of Python. */
    V0_4("0.4") {
        @Override
        void describe(Path folder, JsonObject multiscale, JsonObject own, List<ArrayDescription> arrays,
            Compression compression) throws IOException {
            JsonObject attributes = new JsonObject();
            multiscale.addProperty("version", label());
            attributes.add("multiscales", JsonEntries.list(multiscale));
            attributes.add(OmeImage.OWN, own);
            write(folder.resolve(OmeImage.V2_GROUP), JsonEntries.object("zarr_format", 2));
            write(folder.resolve(OmeImage.V2_ATTRIBUTES), attributes);
            for (int i = 0; i < arrays.size(); i++) {
                write(folder.resolve(Integer.toString(i)).resolve(ArrayV2.FILE), ArrayV2.describe(arrays.get(i), compression));
            }
        }

        @Override
        ChunkKeys keys() {
            return new ChunkKeys("", "/");
        }
    },
    /** On Zarr 3: for programs that have followed. */
    V0_5("0.5") {
        @Override
        void describe(Path folder, JsonObject multiscale, JsonObject own, List<ArrayDescription> arrays,
            Compression compression) throws IOException {
            JsonObject ome = JsonEntries.object("version", label());
            ome.add("multiscales", JsonEntries.list(multiscale));
            JsonObject attributes = new JsonObject();
            attributes.add("ome", ome);
            attributes.add(OmeImage.OWN, own);
            JsonObject group = JsonEntries.object("zarr_format", 3);
            group.addProperty("node_type", "group");
            group.add("attributes", attributes);
            write(folder.resolve(ArrayV3.FILE), group);
            for (int i = 0; i < arrays.size(); i++) {
                write(folder.resolve(Integer.toString(i)).resolve(ArrayV3.FILE), ArrayV3.describe(arrays.get(i), compression));
            }
        }

        @Override
        ChunkKeys keys() {
            return new ChunkKeys("c/", "/");
        }
    };

    private static final Gson GSON = new GsonBuilder().serializeNulls().setPrettyPrinting().disableHtmlEscaping().create();

    private final String label;

    OmeZarrVersion(String label) {
        this.label = label;
    }

    /** As in "0.4". */
    public String label() {
        return label;
    }

    /**
     * Writes all but the chunks.
     *
     * @param folder exists, and in it the folders of the arrays: 0, 1 and so on
     * @param multiscale what OME-Zarr wants to know of the image
     * @param own our own entry among the attributes
     */
    abstract void describe(Path folder, JsonObject multiscale, JsonObject own, List<ArrayDescription> arrays, Compression compression)
        throws IOException;

    abstract ChunkKeys keys();

    private static void write(Path file, JsonObject json) throws IOException {
        Files.writeString(file, GSON.toJson(json));
    }
}
