package org.selfscope.headless.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.selfscope.headless.fixture.Headless;
import org.selfscope.headless.fixture.NumbersNodeFactory;
import org.selfscope.headless.fixture.ScaleNodeFactory;
import org.selfscope.headless.fixture.WorkflowBuilder;

/** The first node's factor, 5 on disk, is controlled by the variable "n" and exposed as "m", which controls that of the second. */
class VariablesTest {

    @TempDir
    Path folder;
    private Headless headless;

    @BeforeEach
    void makeRunner() throws IOException {
        headless = new Headless(folder);
    }

    private static void rule(NodeSettings settings, String key, String used, String exposed) {
        NodeSettingsWO leaf = variables(settings).addNodeSettings(key);
        leaf.addString("used_variable", used);
        leaf.addString("exposed_variable", exposed);
    }

    private static NodeSettingsWO variables(NodeSettings settings) {
        NodeSettingsWO variables = settings.addNodeSettings("variables");
        variables.addString("version", "V_2019_09_13");
        return variables.addNodeSettings("tree");
    }

    private WorkflowBuilder builder() throws IOException {
        return new WorkflowBuilder(folder.resolve("variables")).node(NumbersNodeFactory.class.getName(), s -> {
            WorkflowBuilder.model(s, 5, "plain");
            rule(s, "factor", "n", "m");
        }).node(ScaleNodeFactory.class.getName(), s -> {
            WorkflowBuilder.model(s, 1, "plain");
            rule(s, "factor", "m", null);
        }).connect(1, 1, 2, 1);
    }

    private Path withVariable(String type, Object value) throws IOException {
        return builder().with(w -> {
            NodeSettingsWO variable = w.addNodeSettings("workflow_variables").addNodeSettings("Var_0");
            variable.addString("name", "n");
            variable.addString("class", type);
            if (value instanceof Integer number) {
                variable.addInt("value", number);
            } else {
                variable.addString("value", value.toString());
            }
        }).write();
    }

    private void assertPrinted(String text) {
        assertTrue(headless.printed().contains(text), headless.printed());
    }

    @Test
    void storedVariablesControlSettingsAndExposedOnesTheNextNode() throws Exception {
        assertEquals(0, headless.runOnly(withVariable("INTEGER", 3), "-failonloaderror", "-roundtrip"), headless.printed());
        assertPrinted("9.0000");
        assertPrinted("18.000");
        assertPrinted("The round trip changed nothing.");
    }

    @Test
    void theCommandLineWinsAndTheStoredSettingStays() throws Exception {
        Path workflow = withVariable("INTEGER", 3);
        assertEquals(0, headless.run("-workflowDir=" + workflow, "-workflow.variable=n,7,int", "-workflow.variable=n,4,int"),
            headless.printed());
        assertPrinted("16.000");
        String settings = Files.readString(workflow.resolve("NumbersNodeFactory (#1)/settings.xml"));
        assertTrue(settings.contains("<entry key=\"factor\" type=\"xint\" value=\"5\"/>"), settings);
        assertTrue(Files.readString(workflow.resolve("workflow.knime")).contains("<entry key=\"value\" type=\"xint\" value=\"4\"/>"));
    }

    @Test
    void anOptionThatAVariableOverridesIsWarnedOf() throws Exception {
        assertEquals(0, headless.runOnly(withVariable("INTEGER", 3), "-option=1,factor,7,int"), headless.printed());
        assertPrinted("has no effect, since the flow variable \"n\" controls the setting.");
        assertPrinted("9.0000");
    }

    @Test
    void aVariableThatTheWorkflowDoesNotKnowIsUsedWithAWarning() throws Exception {
        assertEquals(0, headless.runOnly(builder().write(), "-workflow.variable=n,2,int"), headless.printed());
        assertPrinted("The workflow variable is potentially unused (not defined in workflow): \"n\" (INTEGER)");
        assertPrinted("8.0000");
    }

    @Test
    void aMissingVariableIsNoLoadErrorButLeavesTheNodeIdle() throws Exception {
        assertEquals(4, headless.runOnly(builder().write(), "-failonloaderror"));
        assertPrinted("WARNING Errors loading flow variables into node : Errors overwriting node settings with flow variables: "
            + "Unknown variable \"n\"");
    }

    @Test
    void aVariableOfTheWrongTypeLeavesTheNodeIdle() throws Exception {
        assertEquals(4, headless.runOnly(withVariable("STRING", "5"), "-failonloaderror"));
        assertPrinted("Can't evaluate variable \"n\" as xint expression, it is a STRING (\"\"n\" (STRING: 5)\"");
    }

    @Test
    void overriddenValuesAreValidated() throws Exception {
        assertEquals(4, headless.runOnly(withVariable("INTEGER", 99)));
        assertPrinted("Errors loading flow variables into node : factor must not be 99");
    }

    @Test
    void oneVariableThatCannotBeReadDropsThemAll() throws Exception {
        Path workflow = withVariable("int", 3);
        assertEquals(4, headless.runOnly(workflow));
        assertPrinted("Unable to load workflow variables: No flow variable type for identifier/class 'int'");
        assertEquals(3, headless.runOnly(workflow, "-failonloaderror"));
    }

    @Test
    void anUnknownVersionOfTheRulesIsAnError() throws Exception {
        Path workflow = new WorkflowBuilder(folder.resolve("future")).node(NumbersNodeFactory.class.getName(), s -> {
            WorkflowBuilder.model(s, 5, "plain");
            s.addNodeSettings("variables").addString("version", "V_2099");
        }).write();
        assertEquals(4, headless.runOnly(workflow));
        assertPrinted("ERROR Configure failed (IllegalArgumentException): No enum constant V_2099");
    }
}
