package org.knime.core.node.config.base;

/** An encrypted text, possibly null, kept as it was read. */
public final class ConfigPasswordEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final String value;

    public ConfigPasswordEntry(String key, String value) {
        super(ConfigEntries.xpassword, key);
        this.value = value;
    }

    public String getPassword() {
        return value;
    }

    @Override
    public String toStringValue() {
        return value;
    }
}
