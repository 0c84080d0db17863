package org.selfscope.knime.modelwriter;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.knime.path.ExistingFiles;

final class ModelWriterParameters implements NodeParameters {

    enum Form {
        @Label(value = "Zip file", description = "One file, to keep and to share.")
        ZIP,
        @Label(value = "Folder", description = "A folder with the description (model.json), the network (graph.pb) and its weights "
            + "(weights.bin).")
        FOLDER
    }

    @Persist(configKey = "path")
    @Widget(title = "Path", description = """
        Where the model goes: an absolute path, a file: URL, or a path inside the workflow such as
        knime://knime.workflow/data/model.zip.""")
    String path = "";

    @Persist(configKey = "form")
    @Widget(title = "Write as", description = "The form of the model. The Restoration Model Reader reads both.")
    Form form = Form.ZIP;

    @Persist(configKey = "existing_files")
    @Widget(title = "If it exists", description = "What happens if there is a file or a folder of that name. A folder is replaced only if "
        + "it holds nothing but a model.")
    ExistingFiles existingFiles = ExistingFiles.FAIL;

    @Persist(configKey = "create_folder")
    @Advanced
    @Widget(title = "Create folder", description = "Whether the folder of the path, and those above it, are created if they do not exist.")
    boolean createFolder = true;

    @Override
    public void validate() throws InvalidSettingsException {
        if (path.strip().endsWith("/") && form == Form.ZIP) {
            throw new InvalidSettingsException("The path \"" + path + "\" names a folder. Add the name of the file, such as model.zip, "
                + "or write the model as a folder.");
        }
    }
}
