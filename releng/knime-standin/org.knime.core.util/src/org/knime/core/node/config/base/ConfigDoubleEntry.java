package org.knime.core.node.config.base;

/** A double under a key. */
public final class ConfigDoubleEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final double value;

    public ConfigDoubleEntry(String key, double value) {
        super(ConfigEntries.xdouble, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no double */
    public ConfigDoubleEntry(String key, String value) {
        this(key, Double.parseDouble(value));
    }

    public double getDouble() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Double.toString(value);
    }
}
