package org.selfscope.knime.cell;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.knime.core.data.StringValue;
import org.selfscope.image.Image;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.knime.path.LocalFiles;

/** An image that stays in its file: the cell holds the path. To be used on the node's own thread. */
final class ReferencedImage {

    private ReferencedImage() {
    }

    /** @throws org.selfscope.image.RestorationException if there is no such file, or it is no image */
    static ImageFile open(StringValue cell) {
        return ImageFiles.open(file(cell));
    }

    /** Reads the whole file. @throws org.selfscope.image.RestorationException if there is none, or it is no image */
    static Image read(StringValue cell) {
        return ImageFiles.read(file(cell), ReferencedImage::checkInterrupted);
    }

    /** The name of the image: that of its file, without the extension. */
    static String name(StringValue cell) {
        return LocalFiles.baseName(file(cell));
    }

    /** @throws org.selfscope.image.RestorationException if there is no such file */
    static Path file(StringValue cell) {
        return LocalFiles.existing(cell.getStringValue());
    }

    /** NB: this is how KNIME cancels a node's thread. */
    private static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The node was cancelled.");
        }
    }
}
