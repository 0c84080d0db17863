package org.selfscope.headless.variable;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;

/** Which variable fits which setting, as measured in KNIME, and with which words a misfit is refused. */
final class Substitution {

    static final String FAILED = "Errors overwriting node settings with flow variables: ";

    private static final Map<ConfigEntries, Set<VariableType>> FITTING = Map.of(
        ConfigEntries.xint, Set.of(VariableType.INTEGER),
        ConfigEntries.xlong, Set.of(VariableType.LONG, VariableType.INTEGER),
        ConfigEntries.xdouble, Set.of(VariableType.DOUBLE, VariableType.INTEGER, VariableType.LONG),
        ConfigEntries.xstring, Set.of(VariableType.STRING, VariableType.INTEGER, VariableType.DOUBLE, VariableType.BOOLEAN),
        ConfigEntries.xboolean, Set.of(VariableType.BOOLEAN, VariableType.STRING),
        ConfigEntries.config, Set.of(VariableType.STRINGARRAY, VariableType.STRING));

    private static final Map<ConfigEntries, VariableType> EXPOSED = Map.of(
        ConfigEntries.xint, VariableType.INTEGER, ConfigEntries.xlong, VariableType.LONG, ConfigEntries.xdouble, VariableType.DOUBLE,
        ConfigEntries.xstring, VariableType.STRING, ConfigEntries.xboolean, VariableType.BOOLEAN,
        ConfigEntries.config, VariableType.STRINGARRAY);

    private Substitution() {
    }

    /** Replaces a setting by the value of a variable. */
    static void put(ConfigBase settings, AbstractConfigEntry setting, FlowVariable variable) throws InvalidSettingsException {
        if (!FITTING.getOrDefault(setting.getType(), Set.of()).contains(variable.type())) {
            throw new InvalidSettingsException(FAILED + "Can't evaluate variable \"" + variable.name() + "\" as " + setting.getType()
                + " expression, it is a " + variable.type() + " (\"" + variable + "\"");
        }
        if (setting.getType() == ConfigEntries.config) {
            settings.addStringArray(setting.getKey(),
                variable.value() instanceof String[] array ? array : new String[]{variable.text()});
        } else {
            settings.addEntry(setting.getType().createEntry(setting.getKey(), text(setting, variable)));
        }
    }

    private static String text(AbstractConfigEntry setting, FlowVariable variable) throws InvalidSettingsException {
        return switch (setting.getType()) {
            case xdouble -> String.valueOf(((Number)variable.value()).doubleValue());
            case xboolean -> truth(setting, variable);
            default -> variable.text();
        };
    }

    private static String truth(AbstractConfigEntry setting, FlowVariable variable) throws InvalidSettingsException {
        String text = variable.text().toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false").contains(text)) {
            throw new InvalidSettingsException(FAILED + "Unable to parse \"" + variable.text() + "\" (variable \"" + variable.name()
                + "\") as boolean expression (settings parameter \"" + setting.getKey() + "\")");
        }
        return text;
    }

    /** The variable that a setting becomes. */
    static FlowVariable expose(AbstractConfigEntry setting, String name) throws InvalidSettingsException {
        VariableType type = EXPOSED.get(setting.getType());
        if (type == null) {
            throw new InvalidSettingsException(FAILED + "The setting \"" + setting.getKey() + "\" cannot become a flow variable.");
        }
        return new FlowVariable(name, type, value(setting, type));
    }

    private static Object value(AbstractConfigEntry setting, VariableType type) throws InvalidSettingsException {
        String text = setting.toStringValue();
        return switch (type) {
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case STRING -> text;
            case STRINGARRAY -> elements((ConfigBase)setting);
            case INTARRAY, LONGARRAY, DOUBLEARRAY, BOOLEANARRAY -> throw new IllegalStateException("Arrays become " + EXPOSED);
        };
    }

    private static String[] elements(ConfigBase array) throws InvalidSettingsException {
        String[] elements = new String[array.getInt("array-size", 0)];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = array.getString(String.valueOf(i));
        }
        return elements;
    }
}
