package org.knime.core.node.config.base;

/** A int under a key. */
public final class ConfigIntEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final int value;

    public ConfigIntEntry(String key, int value) {
        super(ConfigEntries.xint, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no int */
    public ConfigIntEntry(String key, String value) {
        this(key, Integer.parseInt(value));
    }

    public int getInt() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Integer.toString(value);
    }
}
