package org.knime.core.node.config.base;

/** A char under a key. */
public final class ConfigCharEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final char value;

    public ConfigCharEntry(String key, char value) {
        super(ConfigEntries.xchar, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no char */
    public ConfigCharEntry(String key, String value) {
        this(key, parse(value));
    }

    public char getChar() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Character.toString(value);
    }

    private static char parse(String value) {
        if (value.length() != 1) {
            throw new IllegalArgumentException("Not a single character: " + value);
        }
        return value.charAt(0);
    }
}
