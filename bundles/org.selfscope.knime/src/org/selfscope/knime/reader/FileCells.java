package org.selfscope.knime.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.execution.Execution;

/** Makes cells of image files. */
final class FileCells {

    private final ExecutionContext exec;

    private final ImageReaderParameters parameters;

    private final ImageCellFactory cells;

    FileCells(ExecutionContext exec, ImageReaderParameters parameters) {
        this.exec = exec;
        this.parameters = parameters;
        cells = new ImageCellFactory(exec);
    }

    /** The image in the file, or the path of it. */
    DataCell image(Path file) {
        return parameters.imagesAs == ImagesAs.REFERENCES ? new StringCell(file.toString())
            : cells.create(ImageFiles.read(file, Execution.cancellation(exec)));
    }

    /** What is told about an image beside its path: nothing, or what its file says without its pixels. */
    List<DataCell> facts(Path file) {
        if (!parameters.metadata) {
            return List.of();
        }
        try (ImageFile open = ImageFiles.open(file)) {
            return ImageFacts.of(open.image());
        }
    }

    /** A row of the output without its key. */
    DataCell[] row(DataCell image, DataCell reference, DataCell source, List<DataCell> facts) {
        List<DataCell> row = new ArrayList<>(List.of(image, reference, source));
        row.addAll(facts);
        return row.toArray(DataCell[]::new);
    }
}
