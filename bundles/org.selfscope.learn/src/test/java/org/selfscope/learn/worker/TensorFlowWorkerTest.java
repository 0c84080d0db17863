package org.selfscope.learn.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.job.Engine;
import org.selfscope.learn.job.EngineContract;
import org.selfscope.learn.job.InProcessEngine;
import org.selfscope.learn.job.JobEvent;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.JobOutput;
import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.job.RecordingObserver;
import org.selfscope.learn.job.TrainingJob;

/** The worker with TensorFlow. */
class TensorFlowWorkerTest extends EngineContract {

    @Override
    protected Engine newEngine(Path folder) {
        return new WorkerEngine(WorkerClassPath.runtime(), folder);
    }

    @Test
    void theWorkerGivesTheSameBitsAsTheProcessItself() throws IOException {
        TrainingJob job = training(10);
        engine().train(job, JobObserver.NONE);
        try (Engine inProcess = new InProcessEngine()) {
            inProcess.train(job.withModelFolder(models.resolve("in-process")), JobObserver.NONE);
        }
        assertArrayEquals(Files.readAllBytes(models.resolve("model/weights.bin")),
            Files.readAllBytes(models.resolve("in-process/weights.bin")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerThatIsKilledWhileItTrainsIsAnErrorAndLeavesNothing() {
        AtomicInteger killed = new AtomicInteger();
        RecordingObserver observer = new RecordingObserver(event -> {
            if (event instanceof JobEvent.Trained trained && trained.step().step() == 5) {
                ProcessHandle.current().children().forEach(p -> killed.addAndGet(p.destroyForcibly() ? 1 : 0));
            }
        });
        RestorationException e = assertThrows(RestorationException.class, () -> engine().train(training(1_000_000), observer));
        assertEquals(Kind.WORKER, e.kind());
        assertTrue(e.getMessage().contains("signal 9"), e.getMessage());
        assertEquals(1, killed.get());
        assertEquals(List.of(), content(models));
        engine().train(training(3), JobObserver.NONE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerThatIsKilledWhileItWritesAFileLeavesNoFile() throws IOException {
        Files.writeString(pixels.resolve("restored.tif"), "precious");
        RecordingObserver observer = new RecordingObserver(event -> {
            if (event instanceof JobEvent.Predicted) {
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            }
        });
        PredictionJob job = predictionOfMovie(1000, new JobOutput.Stored(pixels.resolve("restored.tif"), PixelType.FLOAT32));
        RestorationException e = assertThrows(RestorationException.class, () -> engine().predict(job, observer));
        assertEquals(Kind.WORKER, e.kind());
        assertEquals("precious", Files.readString(pixels.resolve("restored.tif")));
        assertEquals(2, content(pixels).size(), content(pixels)::toString);
    }

    @Test
    void missingNativesAreNamed(@TempDir Path temporary) {
        List<Path> withoutNatives = WorkerClassPath.ofThisJvm().stream().filter(p -> !isNative(p)).toList();
        assertTrue(withoutNatives.size() < WorkerClassPath.ofThisJvm().size());
        try (Engine worker = new WorkerEngine(WorkerRuntime.of(withoutNatives), temporary)) {
            RestorationException e = assertThrows(RestorationException.class, () -> worker.train(training(3), JobObserver.NONE));
            assertEquals(Kind.WORKER, e.kind());
            assertTrue(e.getMessage().startsWith("TensorFlow could not be loaded"), e.getMessage());
        }
    }

    @Test
    void aMissingTensorFlowIsNamed(@TempDir Path temporary) {
        List<Path> without = WorkerClassPath.ofThisJvm().stream().filter(p -> !p.toString().contains("tensorflow-core-api")).toList();
        try (Engine worker = new WorkerEngine(WorkerRuntime.of(without), temporary)) {
            RestorationException e = assertThrows(RestorationException.class, () -> worker.train(training(3), JobObserver.NONE));
            assertTrue(e.getMessage().startsWith("TensorFlow could not be loaded"), e.getMessage());
        }
    }

    @Test
    void aHeapThatIsTooSmallForTensorFlowIsAMemoryProblem(@TempDir Path temporary) {
        WorkerRuntime tiny = WorkerClassPath.runtime().withJvmOptions(List.of("-Xmx3m"));
        try (Engine worker = new WorkerEngine(tiny, temporary)) {
            RestorationException e = assertThrows(RestorationException.class, () -> worker.train(training(3), JobObserver.NONE));
            assertEquals(Kind.MEMORY, e.kind(), e.getMessage());
        }
    }

    private static boolean isNative(Path path) {
        boolean unpacked = Files.isDirectory(path.resolve("org/tensorflow/internal/c_api"));
        return unpacked || path.getFileName().toString().matches("tensorflow-core-native-.*-(linux|macosx|windows)-.*\\.jar");
    }
}
