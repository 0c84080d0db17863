package org.knime.core.node;

/** A dialog of a classic node. Headless runs never open one. */
public abstract class NodeDialogPane {

    /** An empty dialog. */
    protected NodeDialogPane() {
    }

    /** Writes what the user has entered. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException;
}
