package org.selfscope.standin.parameters;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** An enum by the names of its constants. Null can be saved, but not loaded. */
record EnumForm(Class<?> type) implements ValueForm {

    @Override
    public void save(Object value, NodeSettingsWO settings, String key) {
        settings.addString(key, value == null ? null : ((Enum<?>)value).name());
    }

    @Override
    public Object load(NodeSettingsRO settings, String key) throws InvalidSettingsException {
        String name = settings.getString(key);
        return Arrays.stream(constants()).filter(constant -> constant.name().equals(name)).findFirst()
            .orElseThrow(() -> new InvalidSettingsException("Invalid value '%s'. Possible values: %s".formatted(name, names())));
    }

    @Override
    public Object placeholder() {
        return constants()[0];
    }

    private Enum<?>[] constants() {
        return (Enum<?>[])type.getEnumConstants();
    }

    private String names() {
        return Arrays.stream(constants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
