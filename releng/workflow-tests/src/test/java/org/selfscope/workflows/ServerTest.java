package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an executor of a KNIME server does to nodes, and takes from them. */
class ServerTest {

    private static final Pattern STOPPED = Pattern.compile("#2 +cancelled .* stopped within ([\\d.]+) s");

    @TempDir
    Path folder;

    private Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    /** Phantom 1, learner 2, writer 3, reader 4, predictor 5, scorer 6, with a training of some seconds. */
    private WorkflowCopy exchange(String name) throws IOException {
        return WorkflowCopy.of("exchange-model", folder.resolve(name)).set(2, "effort", "CUSTOM").set(2, "steps", 20);
    }

    private static byte[] weights(Path workflow, int learner) throws IOException {
        try (Stream<Path> files = Files.walk(new WorkflowCopy(workflow).nodeFolder(learner))) {
            Path file = files.filter(f -> f.endsWith("weights.bin")).findFirst().orElseThrow();
            return Files.readAllBytes(file);
        }
    }

    @Test
    void twoLearnersAtOnceLearnWhatEachLearnsAlone() throws Exception {
        WorkflowCopy workflow = exchange("two").duplicate(2, 7).connect(1, 1, 7, 1).set(7, "seed", 99).duplicate(5, 8).connect(7, 1, 8, 1)
            .connect(1, 1, 8, 2);
        Path alone = folder.resolve("alone");
        Path together = folder.resolve("together");
        Headless first = new Headless(folder("first"));
        Headless.Result result = first.run(workflow.folder(), "-failonloaderror", "-destDir=" + alone);
        assertEquals(0, result.exitCode(), result.output());
        Headless second = new Headless(folder("second"));
        result = second.run(workflow.folder(), "-failonloaderror", "-parallel", "-destDir=" + together);
        assertEquals(0, result.exitCode(), result.output());
        for (int learner : List.of(2, 7)) {
            assertArrayEquals(weights(alone, learner), weights(together, learner), "learner " + learner);
        }
        assertFalse(Arrays.equals(weights(together, 2), weights(together, 7)), "both learners have learnt the same");
        assertEquals(List.of(), first.remains());
        assertEquals(List.of(), second.remains());
    }

    @Test
    void needsNoHomeNoDisplayAndNoWritableInstallation() throws Exception {
        Map<Path, FileTime> before = snapshot(Headless.installation());
        Path configuration = folder("configuration");
        Files.copy(Headless.installation().resolve("configuration/config.ini"), configuration.resolve("config.ini"));
        Headless headless = new Headless(folder("run")).jvm("-Duser.home=/proc/nobody", "-Djava.awt.headless=true",
            "-Dosgi.sharedConfiguration.area=" + Headless.installation().resolve("configuration").toUri(),
            "-Dosgi.configuration.area=" + configuration.toUri()).environment("HOME", "/proc/nobody").environment("DISPLAY", null);
        Headless.Result result = headless.run(exchange("homeless").folder(), "-failonloaderror", "-nosave");
        assertEquals(0, result.exitCode(), result.output());
        assertEquals(before, snapshot(Headless.installation()));
        assertEquals(List.of(), headless.remains());
    }

    private static Map<Path, FileTime> snapshot(Path installation) throws IOException {
        Map<Path, FileTime> snapshot = new TreeMap<>();
        try (Stream<Path> files = Files.walk(installation)) {
            for (Path file : files.toList()) {
                snapshot.put(file, Files.getLastModifiedTime(file));
            }
        }
        return snapshot;
    }

    @Test
    void isCancelledFromOutsideWithinASecondAndLeavesNothing() throws Exception {
        Headless headless = new Headless(folder("run"));
        Process run = headless.start(exchange("long").set(2, "steps", 1_000_000).folder(), "-nosave");
        for (int i = 0; i < 600 && run.isAlive() && !headless.output().contains("step "); i++) {
            Thread.sleep(100);
        }
        ProcessHandle worker = run.descendants().findFirst().orElseThrow(() -> new AssertionError("no worker"));
        Files.createFile(headless.workspace().resolve(".cancel"));
        Headless.Result result = headless.finish(run);
        assertEquals(4, result.exitCode(), result.output());
        assertTrue(result.output().contains("Workflow execution canceled"), result.output());
        Matcher stopped = STOPPED.matcher(result.output());
        assertTrue(stopped.find(), result.output());
        assertTrue(Double.parseDouble(stopped.group(1)) < 1, result.output());
        assertFalse(worker.isAlive(), "the worker goes on");
        assertEquals(List.of(), headless.remains());
    }

    @Test
    void aModelThatWasSavedIsUsedWithoutLearningAgain() throws Exception {
        Path saved = folder.resolve("saved");
        Headless.Result result = new Headless(folder("first")).run(exchange("learnt").folder(), "-failonloaderror", "-destDir=" + saved);
        assertEquals(0, result.exitCode(), result.output());
        Headless later = new Headless(folder("later"));
        result = later.run(saved, "-failonloaderror", "-nosave", "-option=5,output_pixels,AS_INPUT,String");
        assertEquals(0, result.exitCode(), result.output());
        assertFalse(result.output().contains("Self-Supervised Learner #2 "), "it learns again:\n" + result.output());
        assertTrue(Pattern.compile("Restoration Predictor #5 +executed").matcher(result.output()).find(), result.output());
        assertTrue(Pattern.compile("Image Quality Scorer #6 +executed").matcher(result.output()).find(), result.output());
        assertEquals(List.of(), later.remains());
    }
}
