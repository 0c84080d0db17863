package org.knime.core.node.config.base;

/** A long under a key. */
public final class ConfigLongEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final long value;

    public ConfigLongEntry(String key, long value) {
        super(ConfigEntries.xlong, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no long */
    public ConfigLongEntry(String key, String value) {
        this(key, Long.parseLong(value));
    }

    public long getLong() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Long.toString(value);
    }
}
