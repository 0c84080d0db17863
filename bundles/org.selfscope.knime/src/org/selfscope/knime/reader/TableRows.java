package org.selfscope.knime.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.knip.base.data.img.ImgPlusValue;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.RestorationException;
import org.selfscope.knime.cell.KnipImage;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.path.LocalFiles;

/** A row for each row of the input table, with its key: image cells pass unchanged, texts are read as paths. */
final class TableRows {

    private static final int NO_COLUMN = -1;

    private final ExecutionContext exec;

    private final FileCells files;

    private final ImageReaderParameters parameters;

    private final int imageColumn;

    private final int referenceColumn;

    TableRows(ExecutionContext exec, DataTableSpec spec, ImageReaderParameters parameters) {
        this.exec = exec;
        this.parameters = parameters;
        files = new FileCells(exec, parameters);
        imageColumn = spec.findColumnIndex(parameters.imageColumn);
        referenceColumn = parameters.referenceColumn.map(spec::findColumnIndex).orElse(NO_COLUMN);
    }

    void read(BufferedDataTable table, BufferedDataContainer rows, ExecuteOutput out) throws CanceledExecutionException {
        MissingImages missing = new MissingImages();
        for (DataRow row : table) {
            Execution.next(exec, rows.size(), table.size(), row.getKey().getString());
            missing.there(!row.getCell(imageColumn).isMissing());
            DataCell reference = referenceColumn == NO_COLUMN ? DataType.getMissingCell() : image(row, referenceColumn);
            DataCell cell = row.getCell(imageColumn);
            rows.addRowToTable(new DefaultRow(row.getKey(), files.row(image(row, imageColumn), reference, source(cell), facts(row))));
        }
        missing.warn(out, "they stay missing.");
    }

    private DataCell image(DataRow row, int column) {
        DataCell cell = row.getCell(column);
        return cell.isMissing() || cell instanceof ImgPlusValue ? cell : reading(row, () -> files.image(file(cell)));
    }

    private List<DataCell> facts(DataRow row) {
        DataCell cell = row.getCell(imageColumn);
        if (!parameters.metadata || cell.isMissing()) {
            return parameters.metadata ? ImageFacts.missing() : List.of();
        }
        return reading(row, () -> cell instanceof ImgPlusValue<?> image ? ImageFacts.of(KnipImage.toImage(image.getImgPlus()))
            : files.facts(file(cell)));
    }

    private static <T> T reading(DataRow row, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RestorationException e) {
            throw new RestorationException(e.kind(), "Row \"" + row.getKey().getString() + "\": " + e.getMessage(), e.resolution(), e);
        }
    }

    private static DataCell source(DataCell cell) {
        if (cell.isMissing()) {
            return cell;
        }
        return new StringCell(cell instanceof ImgPlusValue<?> image ? KnipImage.source(image.getMetadata()) : file(cell).toString());
    }

    /** NB: a pattern has no place in a table, where every row is one image. */
    private static Path file(DataCell cell) {
        return LocalFiles.existing(((StringValue)cell).getStringValue());
    }
}
