package org.selfscope.headless.variable;

import java.lang.reflect.Array;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;

/**
 * A named value that can take the place of settings.
 *
 * @param name by which settings refer to it
 * @param type decides which settings it fits
 * @param value of the Java class that belongs to the type
 */
public record FlowVariable(String name, VariableType type, Object value) {

    /** Checks that nothing is missing. */
    public FlowVariable {
        Objects.requireNonNull(name, "A flow variable needs a name.");
        Objects.requireNonNull(type, "A flow variable needs a type.");
    }

    /** Reads a variable of workflow.knime. */
    public static FlowVariable read(ConfigBaseRO config) throws InvalidSettingsException {
        String identifier = config.getString("class");
        VariableType type = VariableType.of(identifier)
            .orElseThrow(() -> new InvalidSettingsException("No flow variable type for identifier/class '" + identifier + "'"));
        return new FlowVariable(config.getString("name"), type, type.read(config));
    }

    /** Writes this variable as workflow.knime has it. */
    public void write(ConfigBaseWO config) {
        config.addString("name", name);
        config.addString("class", type.name());
        type.write(config, value);
    }

    /** The value as text; of an array, its elements. */
    public String text() {
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        return IntStream.range(0, Array.getLength(value)).mapToObj(i -> String.valueOf(Array.get(value, i)))
            .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlowVariable v && name.equals(v.name) && type == v.type && Objects.deepEquals(value, v.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type);
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + type + ": " + text() + ")";
    }
}
