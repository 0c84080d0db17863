package org.selfscope.standin.dialog;

import java.util.Optional;

import org.knime.core.node.port.PortObjectSpec;

/** A model that may have a dialog. */
public interface DialogHolder {

    /**
     * The dialog as it would open now; empty if the node has no settings.
     *
     * @param inSpecs null where a spec is not known
     */
    Optional<Dialog> dialog(PortObjectSpec[] inSpecs);
}
