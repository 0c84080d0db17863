package org.knime.core.node.config.base;

/** The kinds of entries. A constant's name is the type attribute on disk. */
public enum ConfigEntries {

    config {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            throw new UnsupportedOperationException("A config is made by ConfigBase.addConfigBase, it has no value.");
        }
    },

    xstring {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigStringEntry(key, value);
        }
    },

    xboolean {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigBooleanEntry(key, value);
        }
    },

    xbyte {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigByteEntry(key, value);
        }
    },

    xchar {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigCharEntry(key, value);
        }
    },

    xdouble {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigDoubleEntry(key, value);
        }
    },

    xfloat {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigFloatEntry(key, value);
        }
    },

    xint {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigIntEntry(key, value);
        }
    },

    xlong {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigLongEntry(key, value);
        }
    },

    xshort {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigShortEntry(key, value);
        }
    },

    xpassword {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigPasswordEntry(key, value);
        }
    },

    xtransientstring {
        @Override
        public AbstractConfigEntry createEntry(String key, String value) {
            return new ConfigTransientStringEntry(key, value);
        }
    };

    /**
     * An entry of this kind.
     *
     * @throws IllegalArgumentException if the text is no value of this kind
     */
    public abstract AbstractConfigEntry createEntry(String key, String value);
}
