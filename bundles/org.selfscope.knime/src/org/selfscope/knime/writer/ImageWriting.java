package org.selfscope.knime.writer;

import java.nio.file.Files;
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
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.knime.cell.ImageColumn;
import org.selfscope.knime.cell.MissingImages;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.writer.ImageWriterParameters.ExistingFiles;

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
        Execution.check(() -> TargetFolder.of(parameters).check());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        ImageWriterParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        List<ImageColumn> columns = ImageColumn.findAll(table.getDataTableSpec(), parameters.imageColumns, "Image columns");
        TargetFolder target = TargetFolder.of(parameters);
        Path folder = target.path();
        MissingImages missing = new MissingImages();
        List<Output> outputs = Output.plan(table, columns, parameters, missing);
        if (parameters.existingFiles == ExistingFiles.FAIL) {
            outputs.forEach(output -> requireAbsent(folder.resolve(output.fileName())));
        }
        target.prepare();
        OutputWriter writer = new OutputWriter(parameters, Execution.cancellation(exec));
        for (int i = 0; i < outputs.size(); i++) {
            Execution.next(exec, i, outputs.size(), outputs.get(i).fileName());
            writer.write(outputs.get(i), folder);
        }
        missing.warn(out, "the others were written.");
        exec.setProgress(1, (outputs.size() == 1 ? "1 file written to " : outputs.size() + " files written to ") + folder);
    }

    private static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw new RestorationException(Kind.FILE, "The file " + file + " exists already; nothing was written.",
                "Choose another folder or file name, or let existing files be overwritten.");
        }
    }
}
