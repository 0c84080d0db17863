package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.knime.core.node.NodeSettingsRO;

/** One older form of a value: which keys it had and how they are read. */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> loader;
    private final Predicate<NodeSettingsRO> matcher;
    private final List<String[]> deprecatedConfigPaths;

    private ConfigMigration(ParametersLoader<T> loader, Predicate<NodeSettingsRO> matcher, List<String[]> deprecatedConfigPaths) {
        this.loader = loader;
        this.matcher = matcher;
        this.deprecatedConfigPaths = deprecatedConfigPaths;
    }

    public static <T> Builder<T> builder(ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    public ParametersLoader<T> getLoader() {
        return loader;
    }

    /** Whether settings have this form; null: if they have a deprecated path or, where none is named, lack the present key. */
    public Predicate<NodeSettingsRO> getMatcher() {
        return matcher;
    }

    public Collection<String[]> getDeprecatedConfigPaths() {
        return deprecatedConfigPaths;
    }

    /** Collects the parts of a migration. */
    public static final class Builder<T> {

        private final ParametersLoader<T> loader;
        private final List<String[]> deprecatedConfigPaths = new ArrayList<>();
        private Predicate<NodeSettingsRO> matcher;

        public Builder(ParametersLoader<T> loader) {
            this.loader = loader;
        }

        public Builder<T> withDeprecatedConfigPath(String... path) {
            deprecatedConfigPaths.add(path);
            return this;
        }

        public Builder<T> withMatcher(Predicate<NodeSettingsRO> newMatcher) {
            matcher = newMatcher;
            return this;
        }

        public ConfigMigration<T> build() {
            return new ConfigMigration<>(loader, matcher, List.copyOf(deprecatedConfigPaths));
        }
    }
}
