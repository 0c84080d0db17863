package org.knime.core.node.config.base;

/** A byte under a key. */
public final class ConfigByteEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final byte value;

    public ConfigByteEntry(String key, byte value) {
        super(ConfigEntries.xbyte, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no byte */
    public ConfigByteEntry(String key, String value) {
        this(key, Byte.parseByte(value));
    }

    public byte getByte() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Byte.toString(value);
    }
}
