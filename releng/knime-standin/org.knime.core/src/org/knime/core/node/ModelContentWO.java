package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** The content of a port object or its specification, to write. */
public interface ModelContentWO extends ConfigWO {

    ModelContentWO addModelContent(String key);

    void addModelContent(ModelContent config);
}
