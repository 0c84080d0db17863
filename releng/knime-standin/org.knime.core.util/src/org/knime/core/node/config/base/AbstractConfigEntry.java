package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Objects;

/** A node of the settings tree: a key with a value of one type, or with further entries. */
public abstract class AbstractConfigEntry implements Serializable {

    private static final long serialVersionUID = 1;

    private final ConfigEntries type;
    private final String key;

    AbstractConfigEntry(ConfigEntries type, String key) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("The key of a settings entry must not be null or empty.");
        }
        this.type = type;
        this.key = key;
    }

    public final ConfigEntries getType() {
        return type;
    }

    public final String getKey() {
        return key;
    }

    /** The value as text, as it is written to disk; null for a null value. */
    public abstract String toStringValue();

    /** Whether type, key and value are the same. */
    public final boolean isIdentical(AbstractConfigEntry other) {
        return other != null && type == other.type && key.equals(other.key) && hasSameContent(other);
    }

    boolean hasSameContent(AbstractConfigEntry other) {
        return Objects.equals(toStringValue(), other.toStringValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AbstractConfigEntry entry && isIdentical(entry);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, key);
    }

    @Override
    public String toString() {
        return key + "=" + toStringValue();
    }
}
