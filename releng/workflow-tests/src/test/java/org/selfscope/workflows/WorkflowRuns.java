package org.selfscope.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A shipped workflow that was run, held against its expect.json, put through a round trip and saved; and then loaded again as it was saved.
 *
 * @param workflow its folder
 * @param first what the first run printed
 * @param views folder of the views after the first run
 * @param reloaded what was printed when the saved workflow was loaded and run, which has nothing left to do
 * @param viewsAfterReload folder of the views then
 * @param remains temporary files that both left behind
 */
record WorkflowRuns(Path workflow, Headless.Result first, Path views, Headless.Result reloaded, Path viewsAfterReload, List<Path> remains) {

    /** Nodes compute one after another, and much of a run is the start of processes: a second run beside it fills the gaps. */
    private static final int AT_ONCE = 2;

    /**
     * Runs all shipped workflows.
     *
     * @param folder an empty one for all that they write
     */
    static List<WorkflowRuns> all(Path folder) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<WorkflowRuns>> running = new ArrayList<>();
            for (Path workflow : shipped()) {
                running.add(threads.submit(() -> of(workflow, Files.createDirectory(folder.resolve(workflow.getFileName())))));
            }
            List<WorkflowRuns> done = new ArrayList<>();
            for (Future<WorkflowRuns> run : running) {
                done.add(run.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Headless.ROOT.resolve("test-workflows"))) {
            return folders.filter(w -> Files.exists(w.resolve("workflow.knime"))).sorted().toList();
        }
    }

    private static WorkflowRuns of(Path workflow, Path folder) throws IOException, InterruptedException {
        Path saved = folder.resolve("saved");
        Path views = folder.resolve("views");
        Path viewsAfterReload = folder.resolve("views after reload");
        Headless runner = new Headless(Files.createDirectory(folder.resolve("first")));
        Headless.Result first = runner.run(workflow, "-failonloaderror", "-check", "-roundtrip", "-destDir=" + saved, "-views=" + views,
            "-workflow.variable=output," + folder.resolve("results") + ",String");
        Headless later = new Headless(Files.createDirectory(folder.resolve("second")));
        Headless.Result reloaded = later.run(saved, "-failonloaderror", "-nosave", "-views=" + viewsAfterReload);
        List<Path> remains = Stream.concat(runner.remains().stream(), later.remains().stream()).toList();
        return new WorkflowRuns(workflow, first, views, reloaded, viewsAfterReload, remains);
    }
}
