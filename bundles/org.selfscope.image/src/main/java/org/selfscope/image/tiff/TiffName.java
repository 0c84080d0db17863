package org.selfscope.image.tiff;

import java.nio.file.Path;

/** The name that an image has from its file. */
final class TiffName {

    private TiffName() {
    }

    /** The name of the file without .tif, .tiff, .ome.tif. */
    static String of(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)(\\.ome)?\\.tiff?$", "");
    }
}
