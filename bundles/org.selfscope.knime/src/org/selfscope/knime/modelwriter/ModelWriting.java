package org.selfscope.knime.modelwriter;

import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.knime.modelwriter.ModelWriterParameters.Form;
import org.selfscope.knime.path.LocalFiles;
import org.selfscope.knime.path.TargetFolder;
import org.selfscope.learn.model.ModelArchive;
import org.selfscope.learn.model.ModelFolder;

/** What the Restoration Model Writer does. */
final class ModelWriting {

    private ModelWriting() {
    }

    /** NB: an existing file is no error yet; a workflow that was executed could not be configured again. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ModelWriterParameters parameters = in.getParameters();
        if (parameters.path.isBlank()) {
            throw new InvalidSettingsException("No path is given. Enter one, such as knime://knime.workflow/data/model.zip.");
        }
        Execution.check(() -> parent(target(parameters), parameters).check());
    }

    private static Path target(ModelWriterParameters parameters) {
        Path path = LocalFiles.resolve(parameters.path);
        if (path.getParent() == null) {
            throw new RestorationException(Kind.SETTING, path + " cannot be written: it is no name for a model.",
                "Choose a file or folder inside another folder.");
        }
        if (Files.exists(path) && Files.isDirectory(path) != (parameters.form == Form.FOLDER)) {
            String found = parameters.form == Form.FOLDER ? " is a file, not a folder." : " is a folder, not a file.";
            throw new RestorationException(Kind.SETTING, path + found, "Choose another path, or write the model in the other form.");
        }
        return path;
    }

    private static TargetFolder parent(Path target, ModelWriterParameters parameters) {
        return new TargetFolder(target.getParent(), parameters.createFolder);
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException {
        ModelWriterParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        Path folder = ((RestorationModelPortObject)in.getInPortObject(0)).folder();
        Path target = target(parameters);
        parameters.existingFiles.check(target);
        parent(target, parameters).prepare();
        exec.checkCanceled();
        switch (parameters.form) {
            case ZIP -> ModelArchive.write(folder, target, Execution.cancellation(exec));
            case FOLDER -> ModelFolder.copy(folder, target);
        }
        exec.setProgress(1, "model written to " + target);
    }
}
