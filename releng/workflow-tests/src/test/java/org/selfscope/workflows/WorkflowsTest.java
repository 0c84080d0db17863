package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every shipped workflow must do, and every node in one, whichever there are: a workflow in test-workflows and a node that plugin.xml
 * announces are tested here without being named.
 */
class WorkflowsTest {

    private static final Pattern ANNOUNCED = Pattern.compile("factory-class=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static List<WorkflowRuns> workflows;

    @BeforeAll
    static void runAll() throws IOException, InterruptedException {
        workflows = WorkflowRuns.all(folder);
        assertFalse(workflows.isEmpty(), "no workflow found");
    }

    /** It loads without an error, gives what its expect.json says, survives being saved, loaded and run again, and leaves nothing behind. */
    @TestFactory
    Stream<DynamicTest> everyWorkflowDoesWhatItsExpectationsSay() {
        return workflows.stream().map(w -> DynamicTest.dynamicTest(w.workflow().getFileName().toString(), () -> {
            System.out.println(w.first().output());
            assertEquals(0, w.first().exitCode(), w.first().output());
            assertEquals(List.of(), w.remains());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyNode() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String plugin = Files.readString(Headless.ROOT.resolve("bundles/org.selfscope.knime/plugin.xml"));
        for (String factory : ANNOUNCED.matcher(plugin).results().map(m -> m.group(1)).toList()) {
            List<NodeInWorkflow> nodes = NodeInWorkflow.of(factory, workflows);
            String name = nodes.isEmpty() ? factory : nodes.get(0).title().replaceAll(" #\\d+$", "");
            tests.add(DynamicTest.dynamicTest(name + ": is in a test workflow", () -> assertFalse(nodes.isEmpty(), factory)));
            tests.add(DynamicTest.dynamicTest(name + ": executes", () -> nodes.forEach(NodeInWorkflow::assertExecutes)));
            tests.add(DynamicTest.dynamicTest(name + ": comes back executed with its data, and its view if it has one",
                () -> nodes.forEach(NodeInWorkflow::assertComesBack)));
        }
        return tests.stream();
    }
}
