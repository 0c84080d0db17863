package org.selfscope.headless.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.selfscope.headless.ExitCode;
import org.selfscope.headless.RunFailure;
import org.selfscope.headless.console.NodeLines;
import org.selfscope.headless.console.Summary;
import org.selfscope.headless.execution.Reset;
import org.selfscope.headless.execution.WorkflowRun;
import org.selfscope.headless.expectation.Expectations;
import org.selfscope.headless.load.SettingEdits;
import org.selfscope.headless.load.WorkflowLoader;
import org.selfscope.headless.node.Workflow;
import org.selfscope.headless.option.Flag;
import org.selfscope.headless.option.Options;
import org.selfscope.headless.option.Source;
import org.selfscope.headless.save.Destination;
import org.selfscope.headless.view.ViewFiles;
import org.selfscope.headless.workflow.Archive;
import org.selfscope.headless.workflow.LoadReport;
import org.selfscope.headless.workflow.WorkflowLocation;
import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/** What the options ask for, step by step: load, put variables and settings, execute, save, check. */
final class Session {

    private final Options options;
    private final Surroundings surroundings;
    private final PrintStream out;

    Session(Options options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
        this.out = surroundings.out();
    }

    int run() throws RunFailure, InterruptedException {
        long start = System.nanoTime();
        Path folder = locate();
        Workflow workflow = load(folder);
        WorkflowRun run = execute(workflow);
        Summary.print(workflow, run.isCanceled(), (System.nanoTime() - start) * 1e-9, out);
        if (run.isCanceled()) {
            return ExitCode.EXECUTION;
        }
        boolean good = workflow.isExecuted() || options.has(Flag.NO_EXECUTE) || options.has(Flag.CHECK);
        good &= save(workflow);
        good &= writeViews(workflow);
        good &= check(folder, workflow);
        good &= !options.has(Flag.ROUND_TRIP) || new RoundTrip(surroundings).passes(workflow);
        return good ? ExitCode.SUCCESS : ExitCode.EXECUTION;
    }

    private Path locate() throws RunFailure {
        try {
            if (options.source() instanceof Source.Archive archive) {
                Path unpacked = Files.createDirectory(surroundings.temporary().resolve("BatchExecutorInput1"));
                Archive.unpack(archive.path(), unpacked);
                return WorkflowLocation.find(unpacked);
            }
            return WorkflowLocation.find(((Source.Folder)options.source()).path());
        } catch (IOException e) {
            throw new RunFailure(ExitCode.LOAD, e.getMessage(), e);
        }
    }

    private Workflow load(Path folder) throws RunFailure {
        LoadReport report = new LoadReport();
        Workflow loaded = new WorkflowLoader(folder, surroundings.temporary(), surroundings.workspace(), report).load();
        report.warnings().forEach(w -> out.println("WARNING " + w));
        report.errors().forEach(e -> out.println("ERROR " + e));
        if (options.has(Flag.FAIL_ON_LOAD_ERROR) && !report.errors().isEmpty()) {
            throw new RunFailure(ExitCode.LOAD, "The workflow in " + folder + " was loaded with errors.");
        }
        return prepare(loaded);
    }

    private Workflow prepare(Workflow loaded) throws RunFailure {
        options.variables().stream().filter(v -> loaded.variables().stream().noneMatch(k -> k.name().equals(v.name())))
            .forEach(v -> Log.add(Level.WARN, "BatchExecutor",
                "The workflow variable is potentially unused (not defined in workflow): \"" + v.name() + "\" (" + v.type() + ")", null));
        if (loaded.file().credentials().stream().anyMatch(c -> !options.credentials().contains(c))) {
            Log.add(Level.ERROR, "BatchExecutor", "No console for credential prompt available", null);
        }
        Workflow workflow = loaded.with(options.variables());
        resetAndEdit(workflow);
        return workflow;
    }

    private void resetAndEdit(Workflow workflow) throws RunFailure {
        try {
            if (options.has(Flag.RESET)) {
                Reset.all(workflow);
            }
            SettingEdits.apply(options.edits(), workflow);
        } catch (IOException e) {
            throw new RunFailure(ExitCode.EXECUTION, "The workflow could not be reset: " + e.getMessage(), e);
        }
    }

    private WorkflowRun execute(Workflow workflow) throws InterruptedException {
        WorkflowRun run = new WorkflowRun(workflow, new NodeLines(out, surroundings.terminal()));
        surroundings.cancellation().affects(run::cancel);
        run.configure();
        if (!options.has(Flag.NO_EXECUTE)) {
            try (CancelFile file = CancelFile.watch(surroundings.workspace(), run::cancel)) {
                run.execute(options.has(Flag.PARALLEL));
            }
        }
        return run;
    }

    private boolean save(Workflow workflow) {
        try {
            for (Destination destination : Destination.of(options)) {
                destination.save(workflow, surroundings.temporary());
            }
            return true;
        } catch (IOException | RuntimeException e) {
            out.println("ERROR The workflow could not be saved: " + e.getMessage());
            return false;
        }
    }

    private boolean writeViews(Workflow workflow) {
        if (options.viewsFolder().isEmpty()) {
            return true;
        }
        try {
            ViewFiles.write(workflow, options.viewsFolder().get().toAbsolutePath()).forEach(file -> out.println("View: " + file));
            return true;
        } catch (IOException | InvalidSettingsException | RuntimeException e) {
            out.println("ERROR The views could not be written: " + e.getMessage());
            return false;
        }
    }

    private boolean check(Path folder, Workflow workflow) throws RunFailure {
        if (!options.has(Flag.CHECK)) {
            return true;
        }
        List<String> violations = expectations(folder).violations(workflow);
        violations.forEach(v -> out.println("UNEXPECTED " + v));
        out.println(violations.isEmpty() ? "All expectations are met." : violations.size() + " expectations are not met.");
        return violations.isEmpty();
    }

    private static Expectations expectations(Path folder) throws RunFailure {
        try {
            return Expectations.read(folder);
        } catch (IOException e) {
            throw new RunFailure(ExitCode.ARGUMENTS, e.getMessage(), e);
        }
    }
}
