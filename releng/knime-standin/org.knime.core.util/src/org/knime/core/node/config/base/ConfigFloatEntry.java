package org.knime.core.node.config.base;

/** A float under a key. */
public final class ConfigFloatEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final float value;

    public ConfigFloatEntry(String key, float value) {
        super(ConfigEntries.xfloat, key);
        this.value = value;
    }

    /** @throws IllegalArgumentException if the text is no float */
    public ConfigFloatEntry(String key, String value) {
        this(key, Float.parseFloat(value));
    }

    public float getFloat() {
        return value;
    }

    @Override
    public String toStringValue() {
        return Float.toString(value);
    }
}
