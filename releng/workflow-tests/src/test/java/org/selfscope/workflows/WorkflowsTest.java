package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every shipped workflow loads without an error, gives what its expect.json says, and survives being saved, loaded and run again. */
class WorkflowsTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyWorkflowDoesWhatItsExpectationsSay() throws IOException {
        try (Stream<Path> folders = Files.list(Headless.ROOT.resolve("test-workflows"))) {
            List<Path> workflows = folders.filter(f -> Files.exists(f.resolve("workflow.knime"))).sorted().toList();
            assertTrue(workflows.size() > 0, "no workflow found");
            return workflows.stream().map(w -> DynamicTest.dynamicTest(w.getFileName().toString(), () -> check(w)));
        }
    }

    private void check(Path workflow) throws IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve(workflow.getFileName()));
        Headless headless = new Headless(own);
        Headless.Result result = headless.run(workflow, "-failonloaderror", "-check", "-roundtrip", "-nosave",
            "-workflow.variable=output," + own.resolve("results") + ",String");
        System.out.println(result.output());
        assertEquals(0, result.exitCode(), result.output());
        assertEquals(List.of(), headless.remains());
    }
}
