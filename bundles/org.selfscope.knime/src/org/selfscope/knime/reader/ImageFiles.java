package org.selfscope.knime.reader;

import java.nio.file.Path;

import org.knime.core.data.DataCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.tiff.TiffReader;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.execution.Execution;

/** Makes cells of image files. */
final class ImageFiles {

    private final ExecutionContext exec;

    private final ImagesAs imagesAs;

    private final ImageCellFactory cells;

    ImageFiles(ExecutionContext exec, ImagesAs imagesAs) {
        this.exec = exec;
        this.imagesAs = imagesAs;
        cells = new ImageCellFactory(exec);
    }

    /** The image in the file, or the path of it. */
    DataCell cell(Path file) {
        return imagesAs == ImagesAs.REFERENCES ? new StringCell(file.toString())
            : cells.create(TiffReader.read(file, Execution.cancellation(exec)));
    }
}
