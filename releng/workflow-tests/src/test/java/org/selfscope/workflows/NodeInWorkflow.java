package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A node in a shipped workflow that has run.
 *
 * @param title its name and number
 */
record NodeInWorkflow(WorkflowRuns runs, String title) {

    private static final Pattern FACTORY = Pattern.compile("<entry key=\"factory\" [^>]*value=\"([^\"]+)\"");

    /** The folder of a node. */
    private static final Pattern FOLDER = Pattern.compile("(.+) \\(#(\\d+)\\)");

    /** All nodes of a factory. */
    static List<NodeInWorkflow> of(String factory, List<WorkflowRuns> workflows) throws IOException {
        List<NodeInWorkflow> found = new ArrayList<>();
        for (WorkflowRuns runs : workflows) {
            try (Stream<Path> nodes = Files.list(runs.workflow())) {
                for (Path node : nodes.filter(n -> Files.exists(n.resolve("settings.xml"))).sorted().toList()) {
                    Matcher settings = FACTORY.matcher(Files.readString(node.resolve("settings.xml")));
                    Matcher name = FOLDER.matcher(node.getFileName().toString());
                    if (settings.find() && settings.group(1).equals(factory) && name.matches()) {
                        found.add(new NodeInWorkflow(runs, name.group(1) + " #" + name.group(2)));
                    }
                }
            }
        }
        return found;
    }

    void assertExecutes() {
        assertTrue(isExecutedIn(runs.first()), () -> title + " did not run:\n" + runs.first().output());
    }

    void assertComesBack() {
        assertEquals(0, runs.reloaded().exitCode(), runs.reloaded().output());
        assertFalse(isExecutedIn(runs.reloaded()), () -> title + " ran again:\n" + runs.reloaded().output());
        Path view = runs.views().resolve(title + ".html");
        Path viewAfterReload = runs.viewsAfterReload().resolve(title + ".html");
        assertEquals(Files.exists(view), Files.exists(viewAfterReload));
        if (Files.exists(view)) {
            assertEquals(text(view), text(viewAfterReload));
        }
    }

    private boolean isExecutedIn(Headless.Result result) {
        return Pattern.compile("(?m)^" + Pattern.quote(title) + " +executed").matcher(result.output()).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
