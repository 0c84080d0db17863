package org.selfscope.knime.scorer;

import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Image;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.execution.Execution;

/** What the Image Quality Scorer does. */
final class Scoring {

    private Scoring() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ImageQualityScorerParameters parameters = in.getParameters();
        images(in.getInTableSpec(0), parameters);
        reference(in.getInTableSpec(0), parameters);
        out.setOutSpec(0, parameters.chosen().spec());
    }

    private static List<ImageColumn> images(DataTableSpec spec, ImageQualityScorerParameters parameters) throws InvalidSettingsException {
        return ImageColumn.findAll(spec, parameters.imageColumns, "Image columns");
    }

    private static ImageColumn reference(DataTableSpec spec, ImageQualityScorerParameters parameters) throws InvalidSettingsException {
        return ImageColumn.find(spec, parameters.referenceColumn, "Reference column");
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        ImageQualityScorerParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        List<ImageColumn> columns = images(table.getDataTableSpec(), parameters);
        ImageColumn referenceColumn = reference(table.getDataTableSpec(), parameters);
        ChosenScores chosen = parameters.chosen();
        BufferedDataContainer scores = exec.createDataContainer(chosen.spec());
        Unscored unscored = new Unscored();
        ScorePictures pictures = new ScorePictures(parameters.intensityFit.contrast(), exec);
        ScoreCurves curves = new ScoreCurves(exec);
        for (DataRow row : table) {
            try (OpenRow open = new OpenRow(row)) {
                Optional<Image> reference = open.image(referenceColumn);
                for (ImageColumn column : columns) {
                    Execution.next(exec, scores.size(), table.size() * columns.size(), column.place(row));
                    Optional<Image> image = open.image(column);
                    ScoreRow score = ScoreRow.of(image, reference, chosen, Execution.cancellation(exec));
                    unscored.count(score);
                    scores.addRowToTable(score.row(row.getKey().getString(), column.name()));
                    pictures.add(image, column.name(), score);
                    curves.add(row.getKey().getString(), column.name(), score.spectra());
                }
                pictures.finish(row.getKey().getString(), reference, referenceColumn.name());
            }
        }
        scores.close();
        unscored.warn(out);
        exec.setProgress(1, scores.size() == 1 ? "1 score" : scores.size() + " scores");
        out.setOutData(0, scores.getTable());
        out.setInternalData(scores.getTable(), pictures.table(), curves.table());
    }
}
