package org.selfscope.knime.modelreader;

import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.data.filestore.FileStore;
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
import org.selfscope.knime.model.ModelFit;
import org.selfscope.knime.model.ModelStore;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.knime.model.RestorationModelPortObjectSpec;
import org.selfscope.knime.path.LocalFiles;
import org.selfscope.learn.model.ModelArchive;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;

/** What the Restoration Model Reader does. */
final class ModelReading {

    private ModelReading() {
    }

    /** NB: a node before this one may write the model later, so a missing one is only worth a warning. */
    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ModelReaderParameters parameters = in.getParameters();
        if (parameters.path.isBlank()) {
            throw new InvalidSettingsException("No path is given. Enter that of a model, such as knime://knime.workflow/data/model.zip.");
        }
        Execution.check(() -> describe(LocalFiles.resolve(parameters.path), out));
    }

    private static void describe(Path place, ConfigureOutput out) {
        if (Files.exists(place)) {
            ModelDescription model = Files.isDirectory(place) ? ModelFolder.read(place) : ModelArchive.read(place);
            out.setOutSpec(0, new RestorationModelPortObjectSpec(model));
        } else {
            out.setWarningMessage("There is no file " + place + " yet. It must be there when the node is executed.");
        }
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, InvalidSettingsException {
        ModelReaderParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        Path place = LocalFiles.resolve(parameters.path);
        if (!Files.exists(place)) {
            throw new RestorationException(Kind.FILE, "There is no file " + place + ".",
                "Check the path. If another node writes the file, connect the flow variable ports, so that it runs first.");
        }
        FileStore store = ModelStore.create(exec);
        Path folder = store.getFile().toPath();
        exec.checkCanceled();
        ModelFit.checkUsable(Files.isDirectory(place) ? ModelFolder.copy(place, folder)
            : ModelArchive.extract(place, folder, Execution.cancellation(exec)));
        RestorationModelPortObject model = new RestorationModelPortObject(store);
        exec.setProgress(1, model.getSummary());
        out.setOutData(0, model);
    }
}
