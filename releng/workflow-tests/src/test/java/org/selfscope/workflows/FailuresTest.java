package org.selfscope.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tiff.TiffWriter;
import org.selfscope.image.phantom.Phantom;

import net.imglib2.img.array.ArrayImgs;

/** What a user reads when something is wrong, and that nothing is left behind: in the shipped workflow, on bad files and broken runs. */
class FailuresTest {

    private static final Path WORKFLOW = Headless.workflow("denoise-image");

    @TempDir
    Path folder;

    private Headless headless;

    private Path results;

    @BeforeEach
    void start() throws IOException {
        headless = new Headless(folder);
        results = folder.resolve("results");
    }

    @Test
    void aTruncatedFileIsNamed() throws Exception {
        Path whole = write(Phantom.NUCLEI.draw(64, 64, 1), "whole.tif");
        Path half = folder.resolve("half.tif");
        Files.write(half, Arrays.copyOf(Files.readAllBytes(whole), (int)(Files.size(whole) / 2)));
        assertFails(run(half), "half.tif", "ends too early");
    }

    @Test
    void aFileOfAnotherKindIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.tif"), "no image");
        assertFails(run(text), "notes.tif", "TIFF");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        assertFails(run(folder.resolve("nowhere.tif")), "nowhere.tif");
    }

    @Test
    void onePixelIsTooSmallToLearnFrom() throws Exception {
        assertFails(run(write(Phantom.NUCLEI.draw(1, 1, 1), "dot.tif")), "dot", "too small");
    }

    @Test
    void pixelsThatAreNoNumbersAreRefused() throws Exception {
        float[] pixels = new float[64 * 64];
        Arrays.fill(pixels, Float.NaN);
        assertFails(run(write(plane(pixels, 64), "void.tif")), "void", "not a number");
    }

    @Test
    void channelsAreRestoredOneByOne() throws Exception {
        byte[] pixels = new byte[48 * 40 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte)(i * 31 % 97);
        }
        Image colour = new Image(ArrayImgs.unsignedBytes(pixels, 48, 40, 3),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.CHANNEL)), "colour", "");
        Headless.Result result = run(write(colour, "colour.tif"));
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(Files.exists(results), result.output());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Headless.Result result = headless.run(WORKFLOW, "-nosave", "-workflow.variable=effort,QUICK,String",
            "-workflow.variable=output," + file.resolve("results") + ",String");
        assertFails(result, file.toString());
    }

    @Test
    void aDemandedGpuThatIsNotThereIsAnErrorAndNoSlowRun() throws Exception {
        Headless.Result result = headless.run(WORKFLOW, "-nosave", "-option=3,device,GPU,String", "-workflow.variable=output," + results
            + ",String");
        assertFails(result, "GPU");
    }

    @Test
    void aKilledWorkerIsAnErrorOfTheNode() throws Exception {
        Process run = startLongTraining();
        worker(run).destroyForcibly();
        assertFails(headless.finish(run), "Self-Supervised Learner", "worker");
    }

    @Test
    void aTerminatedRunEndsItsWorkerAndLeavesNothing() throws Exception {
        Process run = startLongTraining();
        ProcessHandle worker = worker(run);
        run.destroy();
        Headless.Result result = headless.finish(run);
        assertTrue(result.exitCode() != 0, result.output());
        worker.onExit().get(10, TimeUnit.SECONDS);
        assertEquals(List.of(), headless.remains());
        assertFalse(Files.exists(results), "results of a cancelled run");
    }

    private Headless.Result run(Path image) throws Exception {
        return headless.run(WORKFLOW, "-nosave", "-workflow.variable=image," + image + ",String",
            "-workflow.variable=effort,QUICK,String", "-workflow.variable=output," + results + ",String");
    }

    private void assertFails(Headless.Result result, String... words) throws IOException {
        assertEquals(4, result.exitCode(), result.output());
        for (String word : words) {
            assertTrue(result.output().contains(word), "\"" + word + "\" is missing in:\n" + result.output());
        }
        assertFalse(result.output().contains("Exception"), "a user shall not read class names:\n" + result.output());
        assertEquals(List.of(), headless.remains());
        assertFalse(Files.exists(results), "results of a failed run");
    }

    /** A training that would take hours, as soon as its steps are shown. */
    private Process startLongTraining() throws Exception {
        Process run = headless.start(WORKFLOW, "-nosave", "-workflow.variable=effort,CUSTOM,String", "-option=3,steps,1000000,int",
            "-workflow.variable=output," + results + ",String");
        for (int i = 0; i < 600 && run.isAlive() && !headless.output().contains("step "); i++) {
            Thread.sleep(200);
        }
        assertTrue(run.isAlive(), headless.output());
        return run;
    }

    private static ProcessHandle worker(Process run) {
        return run.descendants().filter(ProcessHandle::isAlive).findFirst().orElseThrow(() -> new AssertionError("no worker process"));
    }

    private Path write(Image image, String name) {
        Path file = folder.resolve(name);
        TiffWriter.write(image, file, Cancellation.NONE);
        return file;
    }

    private static Image plane(float[] pixels, long width) {
        return new Image(ArrayImgs.floats(pixels, width, pixels.length / width), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "plane",
            "");
    }
}
