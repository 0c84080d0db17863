package org.knime.core.node.config.base;

/** A boolean under a key. */
public final class ConfigBooleanEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final boolean value;

    public ConfigBooleanEntry(String key, boolean value) {
        super(ConfigEntries.xboolean, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no boolean */
    public ConfigBooleanEntry(String key, String value) {
        this(key, parse(value));
    }

    public boolean getBoolean() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Boolean.toString(value);
    }

    private static boolean parse(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("Not a boolean: " + value);
        }
        return Boolean.parseBoolean(value);
    }
}
