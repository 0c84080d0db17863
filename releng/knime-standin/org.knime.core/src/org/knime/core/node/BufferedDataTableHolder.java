package org.knime.core.node;

/** A node model that keeps tables of its own with the workflow. */
public interface BufferedDataTableHolder {

    BufferedDataTable[] getInternalTables();

    void setInternalTables(BufferedDataTable[] tables);
}
