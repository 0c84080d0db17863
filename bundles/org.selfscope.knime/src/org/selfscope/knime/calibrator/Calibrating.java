package org.selfscope.knime.calibrator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
import org.knime.knip.base.data.img.ImgPlusCell;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.calibrate.Calibration;
import org.selfscope.image.calibrate.Sample;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;

/** What the Denoiser Calibrator does. */
final class Calibrating {

    /** Stands for a row in the tables if there is one setting for all. */
    private static final String ALL = "all images";

    private Calibrating() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        DenoiserCalibratorParameters parameters = in.getParameters();
        Fitting.of(in.getInTableSpec(0), parameters);
        out.setOutSpec(0, restoredSpec(in.getInTableSpec(0), parameters));
        out.setOutSpec(1, CalibrationTables.TRIALS);
        out.setOutSpec(2, CalibrationTables.SETTINGS);
    }

    private static DataTableSpec restoredSpec(DataTableSpec table, DenoiserCalibratorParameters parameters) {
        return new DataTableSpecCreator(table)
            .addColumns(new UniqueNameGenerator(table).newColumn(parameters.outputColumn, ImgPlusCell.TYPE)).createSpec();
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        DenoiserCalibratorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        Fitting fitting = Fitting.of(table.getDataTableSpec(), parameters);
        CalibrationTables tables = new CalibrationTables(exec);
        Optional<Calibration> shared = parameters.scope == Scope.WHOLE_TABLE ? ofAll(table, fitting, exec) : Optional.empty();
        shared.ifPresent(calibration -> tables.add(ALL, calibration));
        ImageCellFactory cells = new ImageCellFactory(exec);
        BufferedDataContainer restored = exec.createDataContainer(restoredSpec(table.getDataTableSpec(), parameters));
        MissingImages missing = new MissingImages();
        for (DataRow row : table) {
            Execution.next(exec, restored.size(), table.size(), row.getKey().getString());
            Optional<Image> image = fitting.noisy().read(row);
            missing.there(image.isPresent());
            Progress progress = Execution.progress(exec, restored.size(), table.size());
            restored.addRowToTable(append(row, image.isEmpty() ? DataType.getMissingCell()
                : cells.create(restore(row, image.get(), shared, fitting, tables, progress, Execution.cancellation(exec)))));
        }
        restored.close();
        missing.warn(out, "so are their restored images.");
        BufferedDataTable trials = tables.trials();
        BufferedDataTable settings = tables.settings();
        exec.setProgress(1, trials.size() + " trials");
        out.setOutData(0, restored.getTable());
        out.setOutData(1, trials);
        out.setOutData(2, settings);
        out.setInternalData(trials, settings);
    }

    /** Empty if the table has no images. */
    private static Optional<Calibration> ofAll(BufferedDataTable table, Fitting fitting, ExecutionContext exec)
        throws CanceledExecutionException {
        List<Sample> samples = new ArrayList<>();
        Image first = null;
        for (DataRow row : table) {
            exec.checkCanceled();
            Optional<Image> image = fitting.noisy().read(row);
            if (image.isPresent()) {
                first = first == null ? image.get() : first;
                samples.addAll(fitting.samples(row, image.get()));
            }
        }
        return samples.isEmpty() ? Optional.empty()
            : Optional.of(fitting.calibrate(first, samples, exec::setProgress, Execution.cancellation(exec)));
    }

    private static Image restore(DataRow row, Image image, Optional<Calibration> shared, Fitting fitting, CalibrationTables tables,
        Progress progress, Cancellation cancellation) {
        Calibration calibration = shared.orElseGet(() -> {
            Calibration own = fitting.calibrate(image, fitting.samples(row, image), progress, cancellation);
            tables.add(row.getKey().getString(), own);
            return own;
        });
        return fitting.blocks(image).map(fitting.parameters().estimate.of(calibration, cancellation), Progress.NONE, cancellation);
    }

    private static DataRow append(DataRow row, DataCell cell) {
        DataCell[] cells = new DataCell[row.getNumCells() + 1];
        Arrays.setAll(cells, i -> i < row.getNumCells() ? row.getCell(i) : cell);
        return new DefaultRow(row.getKey(), cells);
    }
}
