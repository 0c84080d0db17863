package org.selfscope.learn.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A worker ends with its host, however that ends. */
@Timeout(60)
class HostDeathTest {

    @TempDir
    private Path temporary;

    @TempDir
    private Path models;

    private Process host;

    private ProcessHandle worker;

    @BeforeEach
    void startHostAndWaitForTheJob() throws IOException {
        String classPath = System.getProperty("java.class.path");
        host = new ProcessBuilder(WorkerRuntime.ownJava().toString(), "-cp", classPath, Host.class.getName(), temporary.toString(),
            models.toString()).redirectErrorStream(true).start();
        BufferedReader output = host.inputReader();
        String line = output.readLine();
        assertTrue(line != null && line.startsWith("Started"), line);
        List<ProcessHandle> workers = host.children().toList();
        assertEquals(1, workers.size());
        worker = workers.get(0);
    }

    @AfterEach
    void endAll() {
        worker.destroyForcibly();
        host.destroyForcibly();
    }

    @Test
    void aWorkerThatHearsNothingEndsWhenItsHostIsKilled() throws Exception {
        host.destroyForcibly();
        awaitEndOfWorker();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHostThatIsAskedToEndLeavesNoFiles() throws Exception {
        host.destroy();
        awaitEndOfWorker();
        assertTrue(host.waitFor(10, TimeUnit.SECONDS));
        assertArrayEquals(new String[0], temporary.toFile().list());
        assertArrayEquals(new String[0], models.toFile().list());
    }

    private void awaitEndOfWorker() throws InterruptedException, ExecutionException, TimeoutException {
        worker.onExit().get(10, TimeUnit.SECONDS);
    }
}
