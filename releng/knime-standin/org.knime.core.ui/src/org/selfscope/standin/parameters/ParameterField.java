package org.selfscope.standin.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;

/** A field of a parameters class that is saved: neither private nor static nor of type Void. */
public record ParameterField(Field field) {

    /** The saved fields of a class, those of superclasses first. */
    public static List<ParameterField> of(Class<?> type) {
        return shown(type).stream().filter(f -> f.field.getType() != Void.class).toList();
    }

    /** The same with those of type Void, which hold nothing but a place in the dialog. */
    public static List<ParameterField> shown(Class<?> type) {
        List<ParameterField> fields = new ArrayList<>();
        if (type.getSuperclass() != null) {
            fields.addAll(shown(type.getSuperclass()));
        }
        Arrays.stream(type.getDeclaredFields()).filter(ParameterField::isVisible).map(ParameterField::new).forEach(fields::add);
        return fields;
    }

    private static boolean isVisible(Field field) {
        return (field.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0 && !field.isSynthetic();
    }

    /** The key on disk: the name without a leading {@code m_}, unless {@link Persist} says otherwise. */
    public String key() {
        Persist persist = annotation(Persist.class);
        if (persist == null) {
            return name();
        }
        return (persist.configKey().isEmpty() ? name() : persist.configKey()) + (persist.hidden() ? "_Internals" : "");
    }

    /** The name in dialogs. */
    public String name() {
        return field.getName().startsWith("m_") ? field.getName().substring(2) : field.getName();
    }

    /** Whether the field keeps its default when its key is absent. */
    public boolean isDefaultIfAbsent() {
        Migrate migrate = annotation(Migrate.class);
        return migrate != null ? migrate.loadDefaultIfAbsent()
            : field.getDeclaringClass().isAnnotationPresent(LoadDefaultsForAbsentFields.class);
    }

    public <A extends Annotation> A annotation(Class<A> type) {
        return field.getAnnotation(type);
    }

    /** The value in an object. */
    public Object get(Object group) {
        try {
            field.setAccessible(true);
            return field.get(group);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(this + " cannot be read", e);
        }
    }

    /** Sets the value in an object. */
    public void set(Object group, Object value) {
        try {
            field.setAccessible(true);
            field.set(group, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(this + " cannot be set", e);
        }
    }

    @Override
    public String toString() {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}
