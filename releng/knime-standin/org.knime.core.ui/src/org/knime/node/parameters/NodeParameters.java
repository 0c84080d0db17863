package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/** The settings of a node: fields that are not private are saved; those with a {@link Widget} are shown. */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks what needs no data: when settings are applied or loaded, and once for the first defaults.
     *
     * @throws InvalidSettingsException if the values do not fit together
     */
    default void validate() throws InvalidSettingsException {
    }
}
