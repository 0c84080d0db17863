package org.selfscope.headless.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.selfscope.standin.log.Log;
import org.selfscope.standin.log.LogSink.Level;

/**
 * Cancels a run from outside as in KNIME: when somebody creates the file {@code .cancel} in the workspace, which is looked for every
 * second. The file is removed then, so that it does not cancel the next run, too.
 */
final class CancelFile implements AutoCloseable {

    private static final long PERIOD_SECONDS = 1;

    private final Path file;
    private final Runnable cancel;
    private final Thread watcher;

    private CancelFile(Path workspace, Runnable cancel) {
        this.file = workspace.resolve(".cancel");
        this.cancel = cancel;
        this.watcher = new Thread(this::watch, "selfscope-cancel-file");
        watcher.setDaemon(true);
    }

    static CancelFile watch(Path workspace, Runnable cancel) {
        CancelFile watched = new CancelFile(workspace, cancel);
        watched.watcher.start();
        return watched;
    }

    private void watch() {
        try {
            while (!Files.deleteIfExists(file)) {
                TimeUnit.SECONDS.sleep(PERIOD_SECONDS);
            }
            Log.add(Level.WARN, "BatchExecutor", "Workflow execution canceled", null);
            cancel.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run has ended
        } catch (IOException e) {
            Log.add(Level.WARN, "BatchExecutor", "The file " + file + " cannot be looked for: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
