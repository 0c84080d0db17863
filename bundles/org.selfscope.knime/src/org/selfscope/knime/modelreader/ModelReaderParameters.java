package org.selfscope.knime.modelreader;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;

final class ModelReaderParameters implements NodeParameters {

    @Persist(configKey = "path")
    @Widget(title = "Path", description = """
        The model, a zip file or a folder: an absolute path, a file: URL, or a path inside the workflow such as
        knime://knime.workflow/data/model.zip.""")
    String path = "";
}
