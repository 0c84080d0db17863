package org.selfscope.headless.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.selfscope.headless.RunFailure;
import org.selfscope.headless.console.NodeLines;
import org.selfscope.headless.execution.Reset;
import org.selfscope.headless.execution.WorkflowRun;
import org.selfscope.headless.load.WorkflowLoader;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.save.SettingDifferences;
import org.selfscope.headless.save.WorkflowSaver;
import org.selfscope.headless.workflow.LoadReport;

/** Saves a workflow that has run, loads it again, compares all settings, and runs it again. */
final class RoundTrip {

    private final Surroundings surroundings;
    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();

    RoundTrip(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.out = surroundings.out();
    }

    /** Whether the workflow comes back as it was, and runs again as far as it did; prints what is different. */
    boolean passes(Workflow workflow) throws RunFailure, InterruptedException {
        out.println("Round trip: save, load, compare, run again.");
        try {
            Path parent = Files.createTempDirectory(surroundings.temporary(), "roundtrip");
            Path folder = Files.createDirectory(parent.resolve(workflow.name()));
            WorkflowSaver.save(workflow, folder);
            compare(workflow, load(folder));
        } catch (IOException e) {
            problems.add("It cannot be saved: " + e.getMessage());
        }
        problems.forEach(p -> out.println("ROUND TRIP " + p));
        out.println(problems.isEmpty() ? "The round trip changed nothing." : problems.size() + " things changed in the round trip.");
        return problems.isEmpty();
    }

    private Workflow load(Path folder) throws RunFailure, IOException {
        LoadReport report = new LoadReport();
        Path temporary = Files.createTempDirectory(surroundings.temporary(), "reloaded");
        Workflow loaded = new WorkflowLoader(folder, temporary, surroundings.workspace(), report).load();
        report.errors().forEach(e -> problems.add("Loading it again: " + e));
        report.warnings().forEach(w -> problems.add("Loading it again: " + w));
        return loaded;
    }

    private void compare(Workflow workflow, Workflow loaded) throws InterruptedException, IOException {
        problems.addAll(SettingDifferences.between(workflow, loaded));
        workflow.nodes().stream().filter(n -> loaded.node(n.id()).map(l -> l.state() != n.state()).orElse(true))
            .forEach(n -> problems.add(n.title() + " was " + n.state() + " and does not come back so."));
        Reset.all(loaded);
        WorkflowRun run = new WorkflowRun(loaded, new NodeLines(out, surroundings.terminal()));
        surroundings.cancellation().affects(run::cancel);
        run.configure();
        run.execute(false);
        workflow.nodes().stream().filter(n -> loaded.node(n.id()).map(l -> l.state() != n.state()).orElse(true))
            .forEach(n -> problems.add(n.title() + " was " + n.state() + " and is not so when the workflow runs again."));
    }
}
