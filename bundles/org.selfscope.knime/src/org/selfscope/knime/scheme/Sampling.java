package org.selfscope.knime.scheme;

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
import org.selfscope.image.Image;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.knime.cell.ImageCellFactory;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;

/**
 * What the nodes do that draw samples: the table gets the sample of every image in step 0, the second output is the rule that drew them.
 */
public final class Sampling {

    private static final long STEP = 0;

    private Sampling() {
    }

    public static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        SamplingParameters parameters = in.getParameters();
        ImageColumn.find(in.getInTableSpec(0), parameters.imageColumn(), "Image column");
        SamplingScheme scheme = parameters.scheme();
        out.setOutSpec(0, new SampleColumns(scheme).append(in.getInTableSpec(0)));
        out.setOutSpec(1, new SamplingSchemePortObjectSpec(scheme));
    }

    /** NB: the number of an image in its data set is that of its row, so that images draw alike whether or not others are missing. */
    public static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        SamplingParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        SamplingScheme scheme = parameters.scheme();
        ImageColumn column = ImageColumn.find(table.getDataTableSpec(), parameters.imageColumn(), "Image column");
        SampleColumns columns = new SampleColumns(scheme);
        ImageCellFactory cells = new ImageCellFactory(exec);
        BufferedDataContainer rows = exec.createDataContainer(columns.append(table.getDataTableSpec()));
        MissingImages missing = new MissingImages();
        for (DataRow row : table) {
            Execution.next(exec, rows.size(), table.size(), row.getKey().getString());
            Image image = column.read(row).orElse(null);
            rows.addRowToTable(missing.there(image != null)
                ? columns.append(row, scheme.draw(image, rows.size(), STEP, Execution.cancellation(exec)), cells) : columns.append(row));
        }
        rows.close();
        missing.warn(out, "so are their samples.");
        exec.setProgress(1, rows.size() == 1 ? "1 image" : rows.size() + " images");
        out.setOutData(0, rows.getTable());
        out.setOutData(1, new SamplingSchemePortObject(scheme));
    }
}
