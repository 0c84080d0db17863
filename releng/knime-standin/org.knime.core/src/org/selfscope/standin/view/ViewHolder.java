package org.selfscope.standin.view;

import java.io.IOException;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** A model that may have a view. */
public interface ViewHolder {

    /**
     * The view as it is now; empty if the node has none or one that is no HTML page.
     *
     * @param settings of the view; null for its defaults
     */
    Optional<ViewContent> view(NodeSettingsRO settings) throws IOException, InvalidSettingsException;
}
