package org.selfscope.image.tiff;

import java.io.IOException;

/** A file is of another kind. */
final class NoTiffException extends IOException {

    private static final long serialVersionUID = 1;

    NoTiffException() {
        super("it is no TIFF file");
    }
}
