package org.selfscope.standin.parameters;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.Persistable;

/** How a value of one type stands in settings. */
public interface ValueForm {

    void save(Object value, NodeSettingsWO settings, String key);

    Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException;

    /** Like {@link #load(NodeSettingsRO, String)} for a field whose absent keys may be defaulted. */
    default Object load(NodeSettingsRO settings, String key, boolean isLenient) throws InvalidSettingsException {
        return load(settings, key);
    }

    /** What stands in settings for a value that is not present. */
    Object placeholder();

    /** The form of a field's type; throws IllegalArgumentException for types that cannot be saved. */
    static ValueForm of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return new OptionalForm(of(generic.getActualTypeArguments()[0]));
        }
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>)generic.getRawType() : (Class<?>)type;
        if (raw.isEnum()) {
            return new EnumForm(raw);
        }
        if (Persistable.class.isAssignableFrom(raw)) {
            return new GroupForm(raw);
        }
        if (raw.isArray() && Persistable.class.isAssignableFrom(raw.getComponentType())) {
            return new GroupArrayForm(raw.getComponentType());
        }
        ValueForm simple = SimpleForms.of(raw);
        if (simple == null) {
            throw new IllegalArgumentException("No default persistor available for type '" + raw + "'");
        }
        return simple;
    }
}
