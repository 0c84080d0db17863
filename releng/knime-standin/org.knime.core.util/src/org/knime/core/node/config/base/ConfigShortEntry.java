package org.knime.core.node.config.base;

/** A short under a key. */
public final class ConfigShortEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final short value;

    public ConfigShortEntry(String key, short value) {
        super(ConfigEntries.xshort, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no short */
    public ConfigShortEntry(String key, String value) {
        this(key, Short.parseShort(value));
    }

    public short getShort() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Short.toString(value);
    }
}
