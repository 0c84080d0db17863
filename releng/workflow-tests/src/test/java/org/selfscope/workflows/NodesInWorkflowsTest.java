package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every node must do in a workflow, whichever nodes there are: a node that plugin.xml announces is tested here without being named.
 * Each workflow runs once and is saved; then it is loaded again.
 */
class NodesInWorkflowsTest {

    private static final Pattern ANNOUNCED = Pattern.compile("factory-class=\"([^\"]+)\"");

    private static final Pattern FACTORY = Pattern.compile("<entry key=\"factory\" [^>]*value=\"([^\"]+)\"");

    /** A node of a workflow, by its folder. */
    private static final Pattern FOLDER = Pattern.compile("(.+) \\(#(\\d+)\\)");

    @TempDir
    static Path folder;

    /** By the name of the workflow. */
    private static final Map<String, Runs> RUNS = new TreeMap<>();

    /** What the two runs of a workflow have printed, and the folders of their views. */
    private record Runs(Path workflow, Headless.Result first, Path views, Headless.Result reloaded, Path viewsAfterReload) {
    }

    /** A node in one of the workflows. */
    private record Occurrence(Runs runs, String title) {

        boolean isExecutedIn(Headless.Result result) {
            return Pattern.compile("(?m)^" + Pattern.quote(title) + " +executed").matcher(result.output()).find();
        }

        Path view(Path views) {
            return views.resolve(title + ".html");
        }
    }

    @BeforeAll
    static void runAllWorkflowsTwice() throws IOException, InterruptedException {
        List<Path> workflows;
        try (Stream<Path> all = Files.list(Headless.ROOT.resolve("test-workflows"))) {
            workflows = all.filter(w -> Files.exists(w.resolve("workflow.knime"))).sorted().toList();
        }
        for (Path workflow : workflows) {
            RUNS.put(workflow.getFileName().toString(), runTwice(workflow));
        }
    }

    private static Runs runTwice(Path workflow) throws IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve(workflow.getFileName()));
        Path saved = own.resolve("saved");
        Path views = own.resolve("views");
        Path again = own.resolve("views after reload");
        String output = "-workflow.variable=output," + own.resolve("results") + ",String";
        Headless.Result first = new Headless(Files.createDirectory(own.resolve("first"))).run(workflow, "-failonloaderror",
            "-destDir=" + saved, "-views=" + views, "-workflow.variable=effort,QUICK,String", output);
        Headless.Result reloaded = new Headless(Files.createDirectory(own.resolve("second"))).run(saved, "-failonloaderror", "-nosave",
            "-views=" + again);
        return new Runs(workflow, first, views, reloaded, again);
    }

    @TestFactory
    Stream<DynamicTest> everyNode() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String plugin = Files.readString(Headless.ROOT.resolve("bundles/org.selfscope.knime/plugin.xml"));
        for (String factory : ANNOUNCED.matcher(plugin).results().map(m -> m.group(1)).toList()) {
            List<Occurrence> occurrences = occurrences(factory);
            String name = occurrences.isEmpty() ? factory : occurrences.get(0).title.replaceAll(" #\\d+$", "");
            tests.add(DynamicTest.dynamicTest(name + ": is in a test workflow", () -> assertFalse(occurrences.isEmpty(), factory)));
            tests.add(DynamicTest.dynamicTest(name + ": executes", () -> occurrences.forEach(NodesInWorkflowsTest::assertExecutes)));
            tests.add(DynamicTest.dynamicTest(name + ": comes back executed with its data, and its view if it has one",
                () -> occurrences.forEach(NodesInWorkflowsTest::assertComesBack)));
        }
        return tests.stream();
    }

    private static List<Occurrence> occurrences(String factory) throws IOException {
        List<Occurrence> occurrences = new ArrayList<>();
        for (Runs runs : RUNS.values()) {
            try (Stream<Path> nodes = Files.list(runs.workflow)) {
                for (Path node : nodes.filter(n -> Files.exists(n.resolve("settings.xml"))).sorted().toList()) {
                    var settings = FACTORY.matcher(Files.readString(node.resolve("settings.xml")));
                    var name = FOLDER.matcher(node.getFileName().toString());
                    if (settings.find() && settings.group(1).equals(factory) && name.matches()) {
                        occurrences.add(new Occurrence(runs, name.group(1) + " #" + name.group(2)));
                    }
                }
            }
        }
        return occurrences;
    }

    private static void assertExecutes(Occurrence node) {
        assertEquals(0, node.runs.first.exitCode(), node.runs.first.output());
        assertTrue(node.isExecutedIn(node.runs.first), () -> node.title + " did not run:\n" + node.runs.first.output());
    }

    private static void assertComesBack(Occurrence node) {
        assertEquals(0, node.runs.reloaded.exitCode(), node.runs.reloaded.output());
        assertFalse(node.isExecutedIn(node.runs.reloaded), () -> node.title + " ran again:\n" + node.runs.reloaded.output());
        boolean hasView = Files.exists(node.view(node.runs.views));
        assertEquals(hasView, Files.exists(node.view(node.runs.viewsAfterReload)));
        if (hasView) {
            assertEquals(text(node.view(node.runs.views)), text(node.view(node.runs.viewsAfterReload)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
