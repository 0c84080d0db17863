package org.knime.core.node.config.base;

/** A text that lives as long as the session: on disk it is always null. */
public final class ConfigTransientStringEntry extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private final transient String value;

    public ConfigTransientStringEntry(String key, String value) {
        super(ConfigEntries.xtransientstring, key);
        this.value = value;
    }

    public String getTransientString() {
        return value;
    }

    @Override
    public String toStringValue() {
        return null;
    }
}
