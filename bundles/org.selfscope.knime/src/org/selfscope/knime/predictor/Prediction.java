package org.selfscope.knime.predictor;

import java.util.Arrays;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.ModelFit;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.knime.model.RestorationModelPortObjectSpec;

/** What the Restoration Predictor does. */
final class Prediction {

    private static final int MODEL = 0;

    private static final int TABLE = 1;

    private Prediction() {
    }

    /** NB: the model has no spec before the learner is executed. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        RestorationPredictorParameters parameters = in.getParameters();
        DataTableSpec table = in.getInTableSpec(TABLE);
        ImageColumn.find(table, parameters.imageColumn, "Image column");
        if (in.getInPortSpec(MODEL) instanceof RestorationModelPortObjectSpec model) {
            ModelFit.checkUsable(model.description());
        }
        if (parameters.restoredAs == RestoredAs.FILES) {
            checkFolder(parameters);
        }
        out.setOutSpec(0, outputSpec(table, parameters));
    }

    private static void checkFolder(RestorationPredictorParameters parameters) throws InvalidSettingsException {
        if (parameters.folder.isBlank()) {
            throw new InvalidSettingsException("No folder is given. Enter one, such as knime://knime.workflow/data/restored.");
        }
        Execution.check(() -> parameters.target().check());
    }

    private static DataTableSpec outputSpec(DataTableSpec table, RestorationPredictorParameters parameters) {
        return new DataTableSpecCreator(table)
            .addColumns(new UniqueNameGenerator(table).newColumn(parameters.outputColumn, parameters.restoredAs.type())).createSpec();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        RestorationPredictorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(TABLE);
        RestorationModelPortObject model = (RestorationModelPortObject)in.getInPortObject(MODEL);
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        BufferedDataContainer rows = exec.createDataContainer(outputSpec(table.getDataTableSpec(), parameters));
        MissingImages missing = new MissingImages();
        Destinations destinations = Destinations.of(table, column, parameters, exec);
        try (Restorer restorer = new Restorer(model, parameters, column, exec)) {
            for (DataRow row : table) {
                Execution.next(exec, rows.size(), table.size(), row.getKey().getString());
                rows.addRowToTable(append(row, missing.there(column.isPresent(row))
                    ? restorer.restore(row, destinations.next(), new PredictionProgress(exec, rows.size(), table.size()))
                    : DataType.getMissingCell()));
            }
        }
        rows.close();
        exec.setProgress(1, rows.size() == 1 ? "1 image" : rows.size() + " images");
        missing.warn(out, "so are their restored images.");
        out.setOutData(0, rows.getTable());
    }

    private static DataRow append(DataRow row, DataCell cell) {
        DataCell[] cells = new DataCell[row.getNumCells() + 1];
        Arrays.setAll(cells, i -> i < row.getNumCells() ? row.getCell(i) : cell);
        return new DefaultRow(row.getKey(), cells);
    }
}
