package org.selfscope.knime.calibrator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.selfscope.image.calibrate.Calibration;
import org.selfscope.image.calibrate.Trial;
import org.selfscope.image.denoise.Parameter;

/** The tables of trials and of best settings. Losses and errors are in squared grey values. */
final class CalibrationTables {

    /** At most so many parameters has a denoiser. */
    private static final int PARAMETERS = 2;

    static final DataTableSpec TRIALS = new DataTableSpec(
        new String[]{"Row", "Denoiser", "Parameter", "Value", "Second parameter", "Second value", "Loss", "True error"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE});

    static final DataTableSpec SETTINGS = new DataTableSpec(
        new String[]{"Row", "Denoiser", "Parameter", "Value", "Second parameter", "Second value", "Loss", "True error", "Noise variance",
            "Estimated error"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE, StringCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, DoubleCell.TYPE,
            DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE, DoubleCell.TYPE});

    private final BufferedDataContainer trials;

    private final BufferedDataContainer settings;

    CalibrationTables(ExecutionContext exec) {
        trials = exec.createDataContainer(TRIALS);
        settings = exec.createDataContainer(SETTINGS);
    }

    /** @param row key of the row that was calibrated, or what stands for all rows */
    void add(String row, Calibration calibration) {
        for (Trial trial : calibration.trials()) {
            trials.addRowToTable(new DefaultRow(RowKey.createRowKey(trials.size()), cells(row, trial)));
        }
        Stream<DataCell> more = Stream.of(new DoubleCell(calibration.noiseVariance()), new DoubleCell(calibration.estimatedError()));
        settings.addRowToTable(new DefaultRow(row, Stream.concat(cells(row, applied(calibration)).stream(), more).toArray(DataCell[]::new)));
    }

    /** With the parameters that are applied. */
    private static Trial applied(Calibration calibration) {
        Trial best = calibration.best();
        return new Trial(best.kind(), calibration.plainValues(), best.loss(), best.error());
    }

    private static List<DataCell> cells(String row, Trial trial) {
        List<DataCell> cells = new ArrayList<>(List.of(new StringCell(row), new StringCell(trial.kind().label())));
        List<Parameter> parameters = trial.kind().parameters(1);
        for (int i = 0; i < PARAMETERS; i++) {
            boolean there = i < parameters.size();
            cells.add(there ? new StringCell(parameters.get(i).name() + " (" + parameters.get(i).unit().label() + ")")
                : DataType.getMissingCell());
            cells.add(there ? new DoubleCell(trial.values().get(i)) : DataType.getMissingCell());
        }
        cells.add(new DoubleCell(trial.loss()));
        cells.add(number(trial.error()));
        return cells;
    }

    private static DataCell number(OptionalDouble value) {
        return value.isPresent() ? new DoubleCell(value.getAsDouble()) : DataType.getMissingCell();
    }

    BufferedDataTable trials() {
        trials.close();
        return trials.getTable();
    }

    BufferedDataTable settings() {
        settings.close();
        return settings.getTable();
    }
}
