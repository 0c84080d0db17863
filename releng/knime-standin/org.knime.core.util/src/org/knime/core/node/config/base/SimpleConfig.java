package org.knime.core.node.config.base;

/** Settings without any further meaning. */
public class SimpleConfig extends ConfigBase {

    private static final long serialVersionUID = 1;

    public SimpleConfig(String key) {
        super(key);
    }

    @Override
    public ConfigBase getInstance(String key) {
        return new SimpleConfig(key);
    }
}
