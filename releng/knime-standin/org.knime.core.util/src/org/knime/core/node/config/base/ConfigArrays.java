package org.knime.core.node.config.base;

import java.lang.reflect.Array;

import org.knime.core.node.InvalidSettingsException;

/** Arrays as configs: the length under {@code array-size}, the values under 0, 1, ...; a null array has no length. */
final class ConfigArrays {

    private static final String SIZE = "array-size";

    private ConfigArrays() {
    }

    /** Reads one value of an array. */
    interface Element {
        Object get(ConfigBase config, String key) throws InvalidSettingsException;
    }

    static void write(ConfigBase config, ConfigEntries type, Object array) {
        if (array == null) {
            return;
        }
        int length = Array.getLength(array);
        config.addInt(SIZE, length);
        for (int i = 0; i < length; i++) {
            Object value = Array.get(array, i);
            config.put(type.createEntry(Integer.toString(i), value == null ? null : value.toString()));
        }
    }

    static <A> A read(ConfigBase config, Class<A> type, Element element) throws InvalidSettingsException {
        if (!config.containsKey(SIZE)) {
            return null;
        }
        int length = config.getInt(SIZE);
        if (length < 0 || length > config.keySet().size() - 1) {
            throw new InvalidSettingsException(
                "Array \"" + config.getKey() + "\" should have " + length + " elements, but has " + (config.keySet().size() - 1) + ".");
        }
        Object array = Array.newInstance(type.getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, element.get(config, Integer.toString(i)));
        }
        return type.cast(array);
    }

    static <A> A read(ConfigBase parent, String key, Class<A> type, Element element, A def) {
        try {
            return parent.get(key) instanceof ConfigBase config ? read(config, type, element) : def;
        } catch (InvalidSettingsException e) {
            return def; // what the methods with a default promise for any content that does not fit
        }
    }
}
