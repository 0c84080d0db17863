package org.selfscope.standin.parameters;

import java.util.Collection;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persistor;

/** Saves and loads the fields of parameters in the form of KNIME's settings files. */
public final class ParametersPersistence {

    private ParametersPersistence() {
    }

    public static void save(Object group, NodeSettingsWO settings) {
        ParameterField.of(group.getClass()).forEach(field -> save(field, field.get(group), settings));
    }

    /** A new object with the saved values; an absent key is an error unless the field or class has a migration. */
    public static <P> P load(Class<P> type, NodeSettingsRO settings) throws InvalidSettingsException {
        P group = Defaults.create(type);
        for (ParameterField field : ParameterField.of(type)) {
            field.set(group, load(field, field.get(group), settings));
        }
        return group;
    }

    private static void save(ParameterField field, Object value, NodeSettingsWO settings) {
        NodeParametersPersistor<Object> own = ownPersistor(field);
        if (own != null) {
            own.save(value, settings);
        } else {
            ValueForm.of(field.field().getGenericType()).save(value, settings, field.key());
        }
    }

    private static Object load(ParameterField field, Object defaultValue, NodeSettingsRO settings) throws InvalidSettingsException {
        ConfigMigration<?> migration = migration(field, settings);
        if (migration != null) {
            return migration.getLoader().load(settings);
        }
        NodeParametersPersistor<Object> own = ownPersistor(field);
        if (own != null) {
            return own.load(settings);
        }
        if (field.isDefaultIfAbsent() && !settings.containsKey(field.key())) {
            return defaultValue;
        }
        return ValueForm.of(field.field().getGenericType()).load(settings, field.key(), field.isDefaultIfAbsent());
    }

    @SuppressWarnings("unchecked")
    private static NodeParametersPersistor<Object> ownPersistor(ParameterField field) {
        Persistor persistor = field.annotation(Persistor.class);
        return persistor == null ? null : (NodeParametersPersistor<Object>)Defaults.create(persistor.value());
    }

    /** The first older form that the settings have, null if they have the present one. */
    private static ConfigMigration<?> migration(ParameterField field, NodeSettingsRO settings) {
        Migration migration = field.annotation(Migration.class);
        return migration == null ? null : Defaults.create(migration.value()).getConfigMigrations().stream()
            .filter(form -> matches(form, field, settings)).findFirst().orElse(null);
    }

    private static boolean matches(ConfigMigration<?> form, ParameterField field, NodeSettingsRO settings) {
        if (form.getMatcher() != null) {
            return form.getMatcher().test(settings);
        }
        Collection<String[]> deprecated = form.getDeprecatedConfigPaths();
        return deprecated.isEmpty() ? !settings.containsKey(field.key()) : deprecated.stream().anyMatch(path -> contains(settings, path));
    }

    private static boolean contains(NodeSettingsRO settings, String[] path) {
        try {
            NodeSettingsRO parent = settings;
            for (int i = 0; i < path.length - 1; i++) {
                if (!parent.containsKey(path[i])) {
                    return false;
                }
                parent = parent.getNodeSettings(path[i]);
            }
            return parent.containsKey(path[path.length - 1]);
        } catch (InvalidSettingsException e) {
            return false; // an entry where the path expects a config: not this form
        }
    }
}
