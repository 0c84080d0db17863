package org.selfscope.knime.analyzer;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.analyze.ChannelNoise;
import org.selfscope.image.analyze.SafeSampling;
import org.selfscope.image.file.ImageFile;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.scheme.SamplingSchemePortObject;

/** What the Noise Analyzer does. */
final class Analyzing {

    private Analyzing() {
    }

    /** The spec of the scheme stays open: which blind spots are safe is known after the analysis. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        NoiseAnalyzerParameters parameters = in.getParameters();
        ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn, "Image column");
        out.setOutSpec(0, NoiseRow.SPEC);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        NoiseAnalyzerParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn, "Image column");
        BufferedDataContainer rows = exec.createDataContainer(NoiseRow.SPEC);
        NoiseCharts charts = new NoiseCharts(exec);
        MissingImages missing = new MissingImages();
        List<ChannelNoise> all = new ArrayList<>();
        long done = 0;
        for (DataRow row : table) {
            Execution.next(exec, done++, table.size(), column.place(row));
            if (missing.there(column.isPresent(row))) {
                for (ChannelNoise noise : analysed(column, row, parameters, exec)) {
                    rows.addRowToTable(NoiseRow.of(row.getKey().getString(), noise));
                    charts.add(NoiseRow.key(row.getKey().getString(), noise), noise);
                    all.add(noise);
                }
            }
        }
        rows.close();
        if (all.isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "There is no image to analyse: column \"" + column.name() + "\" is empty.",
                "Connect a table with at least one image.");
        }
        missing.warn(out, "they were not analysed.");
        exec.setProgress(1, done == 1 ? "1 image" : done + " images");
        out.setOutData(0, rows.getTable());
        out.setOutData(1, new SamplingSchemePortObject(SafeSampling.scheme(all, parameters.seed)));
        out.setInternalData(rows.getTable(), charts.table());
    }

    private static List<ChannelNoise> analysed(ImageColumn column, DataRow row, NoiseAnalyzerParameters parameters, ExecutionContext exec) {
        try (ImageFile image = column.open(row)) {
            return parameters.analysis().of(image.image(), Progress.NONE, Execution.cancellation(exec));
        }
    }
}
