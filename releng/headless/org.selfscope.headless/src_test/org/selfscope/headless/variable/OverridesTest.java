package org.selfscope.headless.variable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;

class OverridesTest {

    private static final String FAILED = "Errors overwriting node settings with flow variables: ";

    private final NodeSettings model = new NodeSettings("model");
    private final NodeSettings section = new NodeSettings("variables");
    private ConfigBase tree;

    @BeforeEach
    void makeSettings() {
        model.addInt("int", 1);
        model.addLong("long", 1);
        model.addDouble("double", 1);
        model.addString("string", "one");
        model.addBoolean("boolean", false);
        model.addStringArray("array", "p", "q");
        model.addNodeSettings("list").addNodeSettings("1").addInt("b_key", 4);
        section.addString("version", "V_2019_09_13");
        tree = section.addConfigBase("tree");
    }

    private static void rule(ConfigBase place, String key, String used, String exposed) {
        ConfigBase leaf = place.addConfigBase(key);
        leaf.addString("used_variable", used);
        leaf.addString("exposed_variable", exposed);
    }

    private Overrides.Result apply(FlowVariable... variables) throws InvalidSettingsException {
        Map<String, FlowVariable> known =
            List.of(variables).stream().collect(Collectors.toMap(FlowVariable::name, v -> v));
        return Overrides.read(section).apply(model, known);
    }

    private static FlowVariable variable(String type, String text) {
        VariableType of = VariableType.valueOf(type);
        Object value = switch (of) {
            case STRING -> text;
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case STRINGARRAY -> text.split(" ");
            default -> throw new IllegalArgumentException(type);
        };
        return new FlowVariable("x", of, value);
    }

    @ParameterizedTest
    @CsvSource({
        "int, INTEGER, 7, 7", "long, LONG, 7, 7", "long, INTEGER, 7, 7", "double, DOUBLE, 2.5, 2.5", "double, INTEGER, 3, 3.0",
        "double, LONG, 3, 3.0", "string, STRING, a, a", "string, INTEGER, 2, 2", "string, DOUBLE, 2.5, 2.5",
        "string, BOOLEAN, true, true", "boolean, BOOLEAN, true, true", "boolean, STRING, TRUE, true"})
    void variablesThatFitTakeTheSettingsPlace(String key, String type, String value, String expected) throws InvalidSettingsException {
        rule(tree, key, "x", null);
        NodeSettings result = apply(variable(type, value)).settings();
        assertEquals(expected, result.getEntry(key).toStringValue());
        assertEquals(model.getEntry(key).getType(), result.getEntry(key).getType());
    }

    @ParameterizedTest
    @CsvSource({
        "int, LONG", "int, DOUBLE", "int, STRING", "int, BOOLEAN", "long, DOUBLE", "long, STRING", "double, STRING", "double, BOOLEAN",
        "string, LONG", "string, STRINGARRAY", "boolean, INTEGER"})
    void variablesThatDoNotFitAreRefused(String key, String type) {
        rule(tree, key, "x", null);
        String text = type.equals("BOOLEAN") ? "true" : "5";
        String message = assertThrows(InvalidSettingsException.class, () -> apply(variable(type, text))).getMessage();
        assertTrue(message.startsWith(FAILED + "Can't evaluate variable \"x\" as x" + key + " expression, it is a " + type), message);
    }

    @Test
    void theRefusalIsInKnimesWords() {
        rule(tree, "int", "x", null);
        assertEquals(FAILED + "Can't evaluate variable \"x\" as xint expression, it is a STRING (\"\"x\" (STRING: 5)\"",
            assertThrows(InvalidSettingsException.class, () -> apply(variable("STRING", "5"))).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"yes", "1", "''"})
    void onlyTheWordsTrueAndFalseAreTruthValues(String text) {
        rule(tree, "boolean", "x", null);
        assertEquals(FAILED + "Unable to parse \"" + text + "\" (variable \"x\") as boolean expression (settings parameter \"boolean\")",
            assertThrows(InvalidSettingsException.class, () -> apply(variable("STRING", text))).getMessage());
    }

    @Test
    void arraysTakeArraysAndSingleTexts() throws InvalidSettingsException {
        rule(tree, "array", "x", null);
        assertArrayEquals(new String[]{"a", "b", "c"}, apply(variable("STRINGARRAY", "a b c")).settings().getStringArray("array"));
        assertArrayEquals(new String[]{"a b"}, apply(variable("STRING", "a b")).settings().getStringArray("array"));
        assertThrows(InvalidSettingsException.class, () -> apply(variable("INTEGER", "3")));
    }

    @Test
    void nestedSettingsAreReachedAndTheStoredOnesStay() throws InvalidSettingsException {
        rule(tree.addConfigBase("list").addConfigBase("1"), "b_key", "x", null);
        NodeSettings result = apply(variable("INTEGER", "9")).settings();
        assertEquals(9, result.getNodeSettings("list").getNodeSettings("1").getInt("b_key"));
        assertEquals(4, model.getNodeSettings("list").getNodeSettings("1").getInt("b_key"));
    }

    @Test
    void anUnknownVariableIsNamed() {
        rule(tree, "int", "nosuch", null);
        assertEquals(FAILED + "Unknown variable \"nosuch\"", assertThrows(InvalidSettingsException.class, () -> apply()).getMessage());
    }

    @Test
    void aKeyThatIsNotInTheModelIsPassedOver() throws InvalidSettingsException {
        rule(tree, "field", "x", null);
        assertTrue(apply(variable("INTEGER", "9")).settings().equals(model));
    }

    @Test
    void anExposedSettingBecomesAVariableWithTheOverriddenValue() throws InvalidSettingsException {
        rule(tree, "int", "x", "int_out");
        rule(tree, "array", null, "array_out");
        assertEquals(List.of(new FlowVariable("int_out", VariableType.INTEGER, 7),
            new FlowVariable("array_out", VariableType.STRINGARRAY, new String[]{"p", "q"})), apply(variable("INTEGER", "7")).exposed());
    }

    @Test
    void bothNamesMustBeThere() {
        tree.addConfigBase("int").addString("used_variable", "x");
        assertEquals("Errors reading flow variables: String for key \"exposed_variable\" not found.",
            assertThrows(InvalidSettingsException.class, () -> apply(variable("INTEGER", "7"))).getMessage());
    }

    @Test
    void rulesMayStandWithoutVersionAndTree() throws InvalidSettingsException {
        NodeSettings old = new NodeSettings("variables");
        rule(old, "int", "x", null);
        FlowVariable seven = variable("INTEGER", "7");
        assertEquals(7, Overrides.read(old).apply(model, Map.of("x", seven)).settings().getInt("int"));
    }

    @Test
    void anUnknownVersionIsRefused() {
        section.addString("version", "V_2099");
        assertThrows(IllegalArgumentException.class, () -> Overrides.read(section));
    }
}
