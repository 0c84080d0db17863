package org.selfscope.knime.reader;

import java.nio.file.Path;

import org.knime.core.data.DataCell;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.file.TiffReader;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.execution.Execution;

/** Reads image files into cells. */
final class ImageFiles {

    private final ExecutionContext exec;

    private final ImageCellFactory cells;

    ImageFiles(ExecutionContext exec) {
        this.exec = exec;
        cells = new ImageCellFactory(exec);
    }

    DataCell read(Path file) {
        return cells.create(TiffReader.read(file, Execution.cancellation(exec)));
    }

    /** File name without its last extension, as in "cell" of "/data/cell.tif"; "cell.ome.tif" becomes "cell". */
    static String baseName(Path file) {
        String name = file.getFileName().toString();
        String base = name.replaceFirst("(?i)(\\.ome)?\\.[^.]+$", "");
        return base.isEmpty() ? name : base;
    }
}
