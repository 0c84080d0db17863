package org.selfscope.image.zarr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** OME-Zarr folders that are written by hand, with single quotes for those of JSON. */
record ZarrFolder(Path path) {

    static final String AXES = "[{'name': 'y', 'type': 'space', 'unit': 'micrometer'},"
        + " {'name': 'x', 'type': 'space', 'unit': 'micrometer'}]";

    static final String ARRAY = "{'zarr_format': 2, 'shape': [2, 3], 'chunks': [2, 2], 'dtype': '|u1', 'compressor': null, 'fill_value': 9,"
        + " 'order': 'C', 'filters': null}";

    /** The image 1 2 3 / 4 5 6 in two chunks. */
    static ZarrFolder small(Path path) {
        ZarrFolder folder = new ZarrFolder(path);
        folder.put(".zgroup", "{'zarr_format': 2}").put(".zattrs", image(AXES, "")).put("0/.zarray", ARRAY);
        return folder.put("0/0.0", new byte[]{1, 2, 4, 5}).put("0/0.1", new byte[]{3, 0, 6, 0});
    }

    /** The attributes of an image of version 0.4. @param transformations of its only level */
    static String image(String axes, String transformations) {
        return "{'multiscales': [{'version': '0.4', 'axes': " + axes + ", 'datasets': [{'path': '0'"
            + (transformations.isEmpty() ? "" : ", 'coordinateTransformations': " + transformations) + "}]}]}";
    }

    ZarrFolder put(String file, String json) {
        return put(file, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    ZarrFolder put(String file, byte[] bytes) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
