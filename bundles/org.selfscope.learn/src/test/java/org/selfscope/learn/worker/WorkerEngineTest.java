package org.selfscope.learn.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.job.DeviceChoice;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.RecordingObserver;
import org.selfscope.learn.job.TrainingJob;
import org.selfscope.learn.method.Method;

/** How the host gets along with workers that obey, do not listen, and die; none of them needs TensorFlow. */
@Timeout(60)
class WorkerEngineTest {

    @TempDir
    Path temporary;

    @TempDir
    Path models;

    private WorkerEngine engine;

    @BeforeEach
    @AfterEach
    void noWorkerLives() {
        if (engine != null) {
            engine.close();
        }
        assertEquals(List.of(), workers());
        assertEquals(List.of(), content(temporary));
    }

    // OBEDIENCE

    @Test
    void aModelArrivesAndNothingElse() {
        start(Script.OBEY);
        RecordingObserver observer = new RecordingObserver();
        assertEquals(ScriptedWorker.MODEL.training(), engine.train(job(), observer).training());
        assertEquals(List.of(new JobEvent.Started("CPU", 1, "2.18.0")), observer.events());
        assertEquals(List.of(models.resolve("model")), content(models));
    }

    @Test
    void theProcessIsUsedAgain() {
        start(Script.OBEY);
        engine.train(job("a"), JobObserver.NONE);
        List<Long> first = workers();
        engine.train(job("b"), JobObserver.NONE);
        assertEquals(1, first.size());
        assertEquals(first, workers());
    }

    @Test
    void anotherDeviceTakesAnotherProcess() {
        start(Script.OBEY);
        engine.train(job("a"), JobObserver.NONE);
        List<Long> first = workers();
        engine.train(new TrainingJob(Method.NOISE2SELF.plan(), List.of(), models.resolve("b"), DeviceChoice.CPU), JobObserver.NONE);
        assertEquals(1, workers().size());
        assertNotEquals(first, workers());
    }

    @Test
    void aProcessThatDiedWhileIdleIsReplaced() {
        start(Script.OBEY);
        engine.train(job("a"), JobObserver.NONE);
        killWorkers();
        engine.train(job("b"), JobObserver.NONE);
    }

    @Test
    void noiseOnStandardOutputIsLog() {
        start(Script.NOISE);
        RecordingObserver observer = new RecordingObserver();
        engine.train(job(), observer);
        List<String> log = observer.events(JobEvent.Log.class).stream().map(JobEvent.Log::text).toList();
        assertTrue(log.containsAll(List.of("{not a reply", "half a line")), log.toString());
    }

    @Test
    void twoEnginesWorkAtOnce() throws IOException {
        start(Script.UNTIL_STOPPED);
        RecordingObserver first = new RecordingObserver();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> engine.train(job(), first));
        try (WorkerEngine second = engine(Script.OBEY, Files.createDirectory(temporary.resolve("second")))) {
            second.train(job("second"), JobObserver.NONE);
            assertFalse(running.isDone());
        }
        Files.delete(temporary.resolve("second"));
        first.cancel();
        assertInstanceOf(CancellationException.class, assertThrows(CompletionException.class, running::join).getCause());
    }

    @Test
    void aSecondJobWaitsForTheFirstAndCanBeCancelledMeanwhile() {
        start(Script.UNTIL_STOPPED);
        RecordingObserver first = new RecordingObserver();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> engine.train(job("a"), first));
        awaitStart(running, first);
        RecordingObserver second = new RecordingObserver();
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(second::cancel);
        assertThrows(CancellationException.class, () -> engine.train(job("b"), second));
        assertEquals(List.of(), second.events());
        first.cancel();
        assertInstanceOf(CancellationException.class, assertThrows(CompletionException.class, running::join).getCause());
    }

    // CANCELLATION

    @Test
    void aWorkerThatListensStopsAndIsUsedAgain() {
        start(Script.UNTIL_STOPPED);
        cancelledAtStart(engine);
        List<Long> worker = workers();
        cancelledAtStart(engine);
        assertEquals(worker, workers());
        assertEquals(List.of(), content(models));
    }

    @Test
    void aWorkerThatDoesNotListenIsKilledAfterASecond() {
        start(Script.DEAF);
        Duration time = cancelledAtStart(engine);
        assertTrue(time.toMillis() >= 900 && time.toMillis() < 2500, time.toString());
        assertEquals(List.of(), workers());
        assertEquals(List.of(), content(models));
    }

    @Test
    void anInterruptCancelsAndIsKept() throws InterruptedException {
        start(Script.DEAF);
        boolean[] interrupted = new boolean[1];
        Thread caller = new Thread(() -> {
            Thread self = Thread.currentThread();
            assertThrows(CancellationException.class, () -> engine.train(job(), new RecordingObserver(e -> self.interrupt())));
            interrupted[0] = Thread.interrupted();
        });
        caller.start();
        caller.join();
        assertTrue(interrupted[0]);
        assertEquals(List.of(), workers());
        assertEquals(List.of(), content(models));
    }

    @Test
    void aJobThatIsCancelledBeforeItStartsNeverRuns() {
        start(Script.OBEY);
        RecordingObserver observer = new RecordingObserver();
        observer.cancel();
        assertThrows(CancellationException.class, () -> engine.train(job(), observer));
        assertEquals(List.of(), observer.events());
        assertEquals(List.of(), content(models));
    }

    @Test
    void closingEndsTheRunningJob() {
        start(Script.DEAF);
        RecordingObserver observer = new RecordingObserver();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> engine.train(job(), observer));
        awaitStart(running, observer);
        engine.close();
        assertInstanceOf(CancellationException.class, assertThrows(CompletionException.class, running::join).getCause());
        assertThrows(IllegalStateException.class, () -> engine.train(job(), JobObserver.NONE));
    }

    @Test
    void anObserverThatThrowsEndsTheJob() {
        start(Script.DEAF);
        RecordingObserver observer = new RecordingObserver(e -> {
            throw new UnsupportedOperationException("observer");
        });
        assertThrows(UnsupportedOperationException.class, () -> engine.train(job(), observer));
        assertEquals(List.of(), workers());
        assertEquals(List.of(), content(models));
    }

    // FAILURE

    @Test
    void aRestorationExceptionArrivesAsItIs() {
        RestorationException e = failure(Script.REFUSE);
        assertEquals(Kind.IMAGE, e.kind());
        assertEquals("The image \u00b5 is \"empty\".\nReally.", e.getMessage());
        assertEquals("Take another.", e.resolution());
    }

    @Test
    void aDefectArrivesWithItsStack() {
        RestorationException e = failure(Script.DEFECT);
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains("java.lang.IllegalStateException: nobody expects this"), e.getMessage());
        assertTrue(e.getMessage().contains("at org.selfscope.learn.worker.Script"), e.getMessage());
    }

    @Test
    void aCrashArrivesWithSignalAndLog() {
        RestorationException e = failure(Script.CRASH);
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains("signal 6") && e.getMessage().contains("Check failed"), e.getMessage());
        assertFalse(e.resolution().isBlank());
    }

    @Test
    void anExhaustedHeapIsAMemoryProblem() {
        engine = engine(Script.HEAP, temporary, "-Xmx32m");
        RestorationException e = assertThrows(RestorationException.class, () -> engine.train(job(), JobObserver.NONE));
        assertEquals(Kind.MEMORY, e.kind());
        assertTrue(e.resolution().contains("-Xmx"), e.resolution());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKilledWorkerIsAnErrorAndTheNextJobGetsAnother() {
        start(Script.DEAF);
        RecordingObserver observer = new RecordingObserver(e -> killWorkers());
        RestorationException e = assertThrows(RestorationException.class, () -> engine.train(job(), observer));
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains("signal 9"), e.getMessage());
        assertEquals(List.of(), content(models));
        cancelledAtStart(engine);
    }

    @Test
    void aJavaThatIsMissingIsNamed() {
        Path java = temporary.resolve("no-java");
        engine = new WorkerEngine(new WorkerRuntime(java, List.of(), Map.of(), List.of()), temporary);
        RestorationException e = assertThrows(RestorationException.class, () -> engine.train(job(), JobObserver.NONE));
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains(java.toString()), e.getMessage());
        assertEquals(List.of(), content(models));
    }

    @Test
    void aWrongClassPathIsAnErrorWithTheWordsOfJava() {
        engine = new WorkerEngine(WorkerRuntime.of(List.of(models)), temporary);
        RestorationException e = assertThrows(RestorationException.class, () -> engine.train(job(), JobObserver.NONE));
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains("could not start") && e.getMessage().contains("WorkerMain"), e.getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerOfAnotherVersionIsRefused() throws IOException {
        Path java = Files.writeString(models.resolve("java"), "#!/bin/sh\necho '{\"type\":\"Ready\",\"protocol\":0}'\nread line\n");
        assertTrue(java.toFile().setExecutable(true));
        engine = new WorkerEngine(new WorkerRuntime(java, List.of(), Map.of(), List.of()), temporary);
        RestorationException e = assertThrows(RestorationException.class, () -> engine.train(job(), JobObserver.NONE));
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains("protocol"), e.getMessage());
    }

    @Test
    void aModelIsNeverOverwritten() throws IOException {
        Files.writeString(models.resolve("model"), "precious");
        start(Script.OBEY);
        assertEquals(Kind.FILE, assertThrows(RestorationException.class, () -> engine.train(job(), JobObserver.NONE)).kind());
        assertEquals("precious", Files.readString(models.resolve("model")));
    }

    @Test
    void aMissingFolderForTheModelIsAFileProblem() {
        start(Script.OBEY);
        TrainingJob job = job().withModelFolder(models.resolve("missing").resolve("model"));
        assertEquals(Kind.FILE, assertThrows(RestorationException.class, () -> engine.train(job, JobObserver.NONE)).kind());
    }

    // FIXTURES

    private void start(Script script) {
        engine = engine(script, temporary);
    }

    private static WorkerEngine engine(Script script, Path folder, String... options) {
        List<String> all = Stream.concat(Stream.of("-Dscript=" + script), Stream.of(options)).toList();
        return new WorkerEngine(WorkerRuntime.of(WorkerClassPath.ofThisJvm()).withJvmOptions(all), folder, ScriptedWorker.class.getName());
    }

    private RestorationException failure(Script script) {
        start(script);
        RestorationException e = assertThrows(RestorationException.class, () -> engine.train(job(), JobObserver.NONE));
        assertEquals(List.of(), workers());
        assertEquals(List.of(), content(models));
        return e;
    }

    private TrainingJob job() {
        return job("model");
    }

    private TrainingJob job(String name) {
        return new TrainingJob(Method.NOISE2SELF.plan(), List.of(), models.resolve(name), DeviceChoice.AUTO);
    }

    private Duration cancelledAtStart(WorkerEngine any) {
        RecordingObserver[] observer = new RecordingObserver[1];
        long[] time = new long[1];
        observer[0] = new RecordingObserver(e -> {
            time[0] = System.nanoTime();
            observer[0].cancel();
        });
        assertThrows(CancellationException.class, () -> any.train(job(), observer[0]));
        return Duration.ofNanos(System.nanoTime() - time[0]);
    }

    private static List<Long> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
    }

    private static void killWorkers() {
        ProcessHandle.current().children().forEach(p -> {
            p.destroyForcibly();
            p.onExit().join();
        });
    }

    /** Until the first event, or the end of the job. */
    private static void awaitStart(CompletableFuture<?> job, RecordingObserver observer) {
        while (observer.events().isEmpty() && !job.isDone()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertFalse(job.isDone());
    }

    private static List<Path> content(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
