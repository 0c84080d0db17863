package org.knime.core.node.config.base;

/** A text, possibly null, under a key. */
public final class ConfigStringEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final String value;

    public ConfigStringEntry(String key, String value) {
        super(ConfigEntries.xstring, key);
        this.value = value;
    }

    public String getString() {
        return value;
    }

    @Override
    public String toStringValue() {
        return value;
    }
}
