package org.selfscope.knime.writer;

import java.nio.file.Path;
import java.util.List;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.Cancellation;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.path.TargetFolder;

/** What the Microscopy Image Writer does. */
final class ImageWriting {

    private ImageWriting() {
    }

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ImageWriterParameters parameters = in.getParameters();
        ImageColumn.findAll(in.getInTableSpec(0), parameters.imageColumns, "Image columns");
        if (parameters.folder.isBlank()) {
            throw new InvalidSettingsException("No folder is given. Enter one, such as knime://knime.workflow/data/results.");
        }
        Execution.check(() -> parameters.target().check());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        ImageWriterParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        List<ImageColumn> columns = ImageColumn.findAll(table.getDataTableSpec(), parameters.imageColumns, "Image columns");
        TargetFolder target = parameters.target();
        Path folder = target.path();
        MissingImages missing = new MissingImages();
        Cancellation cancellation = Execution.cancellation(exec);
        List<Output> outputs = Output.plan(table, columns, parameters, missing, cancellation);
        outputs.forEach(output -> parameters.existingFiles.check(folder.resolve(output.fileName())));
        target.prepare();
        OutputWriter writer = new OutputWriter(parameters, cancellation);
        for (int i = 0; i < outputs.size(); i++) {
            Execution.next(exec, i, outputs.size(), outputs.get(i).fileName());
            writer.write(outputs.get(i), folder, Execution.progress(exec, i, outputs.size()));
        }
        missing.warn(out, "the others were written.");
        exec.setProgress(1, (outputs.size() == 1 ? "1 file written to " : outputs.size() + " files written to ") + folder);
    }
}
