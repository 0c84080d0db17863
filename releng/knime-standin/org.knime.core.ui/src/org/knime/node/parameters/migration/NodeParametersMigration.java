package org.knime.node.parameters.migration;

import java.util.List;

/** The ways in which older settings held a value. */
public interface NodeParametersMigration<T> {

    /** The first whose matcher accepts the settings is used; none: the value is read as usual. */
    List<ConfigMigration<T>> getConfigMigrations();
}
