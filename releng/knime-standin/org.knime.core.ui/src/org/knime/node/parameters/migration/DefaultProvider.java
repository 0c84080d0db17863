package org.knime.node.parameters.migration;

import java.util.List;

/** Gives a value to fields whose key is absent in older settings. */
public interface DefaultProvider<T> extends NodeParametersMigration<T> {

    T getDefault();

    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of(ConfigMigration.builder(settings -> getDefault()).build());
    }
}
