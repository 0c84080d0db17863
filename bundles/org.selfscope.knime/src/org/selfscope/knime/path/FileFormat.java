package org.selfscope.knime.path;

import org.knime.node.parameters.widget.choices.Label;

/** The kinds of files that images are written to for further work. */
public enum FileFormat {

    @Label(value = "TIFF", description = "One file for each image, as ImageJ and Fiji read it.")
    TIFF("tif"),
    @Label(value = "OME-Zarr", description = "One folder for each image, in compressed blocks: for very large images.")
    OME_ZARR("ome.zarr");

    private final String extension;

    FileFormat(String extension) {
        this.extension = extension;
    }

    /** Without a point. */
    public String extension() {
        return extension;
    }
}
