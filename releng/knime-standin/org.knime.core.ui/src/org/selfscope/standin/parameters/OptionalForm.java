package org.selfscope.standin.parameters;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A value and, under a key of its own, whether it is present. */
record OptionalForm(ValueForm value) implements ValueForm {

    private static final String FLAG = "_is_present";

    @Override
    public void save(Object optional, NodeSettingsWO settings, String key) {
        Optional<?> content = (Optional<?>)optional;
        settings.addBoolean(key + FLAG, content.isPresent());
        value.save(content.isPresent() ? content.get() : value.placeholder(), settings, key);
    }

    @Override
    public Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException {
        return load(settings, key, false);
    }

    /** A value without a flag counts as present where absent keys may be defaulted. */
    @Override
    public Object load(NodeSettingsRO settings, String key, boolean isLenient) throws InvalidSettingsException {
        boolean present = isLenient && !settings.containsKey(key + FLAG) || settings.getBoolean(key + FLAG);
        return present ? Optional.of(value.load(settings, key)) : Optional.empty();
    }

    @Override
    public Object placeholder() {
        return Optional.empty();
    }
}
