package org.selfscope.learn.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.raw.RawPixels;
import org.selfscope.learn.Examples;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.predict.Predictor;

import net.imglib2.img.array.ArrayImgs;

/** What every engine promises. One engine serves all tests, as it may serve many jobs. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EngineContract {

    private static final Image WAVES = Examples.noisyWaves(61, 45, 20, 1);

    @TempDir
    protected Path models;

    @TempDir
    protected Path pixels;

    private Path temporary;

    private Engine engine;

    /** @param folder for temporary files, which must be empty again when the engine is closed */
    protected abstract Engine newEngine(Path folder);

    protected final Engine engine() {
        return engine;
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        temporary = folder;
        engine = newEngine(folder);
    }

    @AfterAll
    void closeAndFindNothing() {
        engine.close();
        assertEquals(List.of(), content(temporary));
    }

    // TRAINING

    @Test
    void trainingStoresTheModelThatItDescribes() {
        ModelDescription model = engine.train(training(5), JobObserver.NONE);
        assertEquals(model, ModelFolder.read(models.resolve("model")));
        assertEquals(List.of(models.resolve("model")), content(models));
    }

    @Test
    void theFirstEventSaysWhatComputesAndEveryStepFollows() {
        RecordingObserver observer = new RecordingObserver();
        ModelDescription model = engine.train(training(7), observer);
        JobEvent.Started started = assertInstanceOf(JobEvent.Started.class, observer.events().get(0));
        assertEquals(new JobEvent.Started(model.training().device(), 1, model.versions().get("TensorFlow")), started);
        assertEquals(IntStream.rangeClosed(1, 7).boxed().toList(),
            observer.events(JobEvent.Trained.class).stream().map(e -> e.step().step()).toList());
        assertEquals(8, observer.events().size());
        assertTrue(Double.isNaN(observer.events(JobEvent.Trained.class).get(0).step().validationLoss()));
    }

    @Test
    void trainingAgainGivesTheSameBits() throws IOException {
        engine.train(training(6), JobObserver.NONE);
        engine.train(training(6).withModelFolder(models.resolve("again")), JobObserver.NONE);
        assertArrayEquals(Files.readAllBytes(models.resolve("model/weights.bin")), Files.readAllBytes(models.resolve("again/weights.bin")));
    }

    // PREDICTION

    @Test
    void predictionFillsTheOutputAsThePredictorDoes() {
        Examples.randomModel(models.resolve("model"), new UNet(1, 4), 4, 3);
        RecordingObserver observer = new RecordingObserver();
        PredictionJob job = prediction(WAVES, DeviceChoice.CPU);
        engine.predict(job, observer);
        float[] expected = new float[61 * 45];
        try (Predictor predictor = Predictor.open(models.resolve("model"), Device.CPU, 1)) {
            predictor.predict(WAVES, ArrayImgs.floats(expected, 61, 45), Inference.DEFAULT, Progress.NONE, Cancellation.NONE);
        }
        assertArrayEquals(expected, Floats.of(restored(job)));
        assertInstanceOf(JobEvent.Started.class, observer.events().get(0));
        List<JobEvent.Predicted> progress = observer.events(JobEvent.Predicted.class);
        assertEquals(1, progress.get(progress.size() - 1).fraction());
        assertEquals(0, progress.get(progress.size() - 1).secondsLeft());
    }

    // FILES OF THE USER

    @Test
    void aReferencedFileTrainsTheSameBitsAsItsPixels() throws IOException {
        engine.train(training(6), JobObserver.NONE);
        TrainingJob job = new TrainingJob(Examples.quickPlan(6), List.of(referenced(WAVES, "in.tif")), models.resolve("other"),
            DeviceChoice.CPU);
        engine.train(job, JobObserver.NONE);
        assertArrayEquals(Files.readAllBytes(models.resolve("model/weights.bin")), Files.readAllBytes(models.resolve("other/weights.bin")));
    }

    @Test
    void aReferencedFileIsRestoredIntoAFileWithAxesAndRoundedPixels() {
        Examples.randomModel(models.resolve("model"), new UNet(1, 4), 4, 3);
        PredictionJob inMemory = prediction(movie(3), DeviceChoice.CPU);
        engine.predict(inMemory, JobObserver.NONE);
        JobOutput file = new JobOutput.Stored(pixels.resolve("out.tif"), PixelType.INT16);
        engine.predict(prediction(referenced(movie(3), "in.tif"), file, DeviceChoice.CPU), JobObserver.NONE);
        Image result = ImageFiles.read(pixels.resolve("out.tif"), Cancellation.NONE);
        assertEquals(movie(3).axes(), result.axes());
        assertArrayEquals(Floats.of(Floats.convert(restored(inMemory), PixelType.INT16)), Floats.of(result));
        assertEquals(3, content(pixels).stream().filter(f -> !f.endsWith("in")).count(), content(pixels)::toString);
    }

    @Test
    void aFailureLeavesTheFileThatWasThere() throws IOException {
        Examples.randomModel(models.resolve("model"), new UNet(1, 4), 4, 3);
        Files.writeString(pixels.resolve("out.tif"), "precious");
        Files.writeString(pixels.resolve("bad.tif"), "no image");
        JobOutput file = new JobOutput.Stored(pixels.resolve("out.tif"), PixelType.UINT8);
        failure(Kind.FILE, () -> engine.predict(
            prediction(new JobImage.Referenced(pixels.resolve("bad.tif")), file, DeviceChoice.CPU), JobObserver.NONE));
        assertEquals("precious", Files.readString(pixels.resolve("out.tif")));
        assertEquals(2, content(pixels).size(), content(pixels)::toString);
    }

    @Test
    void aPredictionIntoAFileThatIsCancelledLeavesNothing() {
        JobOutput file = new JobOutput.Stored(pixels.resolve("out.tif"), PixelType.FLOAT32);
        RecordingObserver[] observer = new RecordingObserver[1];
        observer[0] = new RecordingObserver(event -> {
            if (event instanceof JobEvent.Predicted) {
                observer[0].cancel();
            }
        });
        PredictionJob job = predictionOfMovie(1000, file);
        assertThrows(CancellationException.class, () -> engine.predict(job, observer[0]));
        assertEquals(List.of(pixels.resolve("in")), content(pixels));
    }

    @Test
    void theModelStaysOpenForTheNextImage() throws IOException {
        Examples.randomModel(models.resolve("model"), new UNet(1, 4), 4, 3);
        engine.predict(prediction(WAVES, DeviceChoice.CPU), JobObserver.NONE);
        for (Path file : content(models.resolve("model"))) {
            Files.delete(file);
        }
        PredictionJob second = prediction(WAVES, DeviceChoice.CPU);
        engine.predict(second, JobObserver.NONE);
        assertTrue(Float.isFinite(Floats.of(restored(second))[0]));
    }

    // CANCELLATION

    @Test
    void aTrainingThatIsCancelledEndsWithinASecondAndLeavesNothing() {
        RecordingObserver[] observer = new RecordingObserver[1];
        long[] time = new long[1];
        observer[0] = new RecordingObserver(event -> {
            if (event instanceof JobEvent.Trained trained && trained.step().step() == 3) {
                time[0] = System.nanoTime();
                observer[0].cancel();
            }
        });
        assertThrows(CancellationException.class, () -> engine.train(training(1_000_000), observer[0]));
        assertTrue(System.nanoTime() - time[0] < TimeUnit.MILLISECONDS.toNanos(1500));
        assertEquals(List.of(), content(models));
    }

    @Test
    void aPredictionThatIsCancelledEnds() {
        RecordingObserver[] observer = new RecordingObserver[1];
        observer[0] = new RecordingObserver(event -> {
            if (event instanceof JobEvent.Predicted) {
                observer[0].cancel();
            }
        });
        PredictionJob job = predictionOfMovie(1000, new JobOutput.Written(RawPixels.create(pixels.resolve("out"), movie(1000))));
        assertThrows(CancellationException.class, () -> engine.predict(job, observer[0]));
    }

    @Test
    void anInterruptCancelsAndIsKept() {
        RecordingObserver observer = new RecordingObserver(event -> Thread.currentThread().interrupt());
        assertThrows(CancellationException.class, () -> engine.train(training(1_000_000), observer));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), content(models));
    }

    @Test
    void anInterruptedThreadStartsNothing() {
        TrainingJob job = training(5);
        RecordingObserver observer = new RecordingObserver();
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> engine.train(job, observer));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), observer.events());
    }

    @Test
    void afterACancellationTheNextJobRuns() {
        RecordingObserver cancelled = new RecordingObserver();
        cancelled.cancel();
        assertThrows(CancellationException.class, () -> engine.train(training(5), cancelled));
        engine.train(training(5), JobObserver.NONE);
    }

    // FAILURE

    @Test
    void anImageThatDoesNotFitIsNamed() {
        Image spectrum = new Image(ArrayImgs.floats(40, 3), List.of(Axis.of(AxisType.X), Axis.of(AxisType.CHANNEL)), "spectrum", "");
        TrainingPlan plan = Examples.quickPlan(5);
        TrainingJob job = new TrainingJob(plan, List.of(written(spectrum, "in")), models.resolve("model"), DeviceChoice.CPU);
        RestorationException e = failure(Kind.IMAGE, () -> engine.train(job, JobObserver.NONE));
        assertTrue(e.getMessage().contains("spectrum"), e.getMessage());
        assertEquals(List.of(), content(models));
    }

    @Test
    void aMissingModelIsAModelProblem() {
        failure(Kind.MODEL, () -> engine.predict(prediction(WAVES, DeviceChoice.CPU), JobObserver.NONE));
    }

    @Test
    void missingPixelsAreAFileProblem() throws IOException {
        TrainingJob job = training(5);
        Files.delete(pixels.resolve("in"));
        failure(Kind.FILE, () -> engine.train(job, JobObserver.NONE));
    }

    @Test
    void anExistingModelIsNotReplaced() throws IOException {
        Files.writeString(models.resolve("model"), "precious");
        failure(Kind.FILE, () -> engine.train(training(5), JobObserver.NONE));
        assertEquals("precious", Files.readString(models.resolve("model")));
    }

    @Test
    void aGpuThatIsDemandedWhereNoneIsFailsWithAReason() {
        TrainingJob job = new TrainingJob(Examples.quickPlan(5), List.of(written(WAVES, "in")), models.resolve("model"), DeviceChoice.GPU);
        RestorationException e = failure(Kind.DEVICE, () -> engine.train(job, JobObserver.NONE));
        assertTrue(e.getMessage().contains("the installed TensorFlow is the one for the CPU"), e.getMessage());
        assertEquals(List.of(), content(models));
    }

    @Test
    void whatIsAutomaticIsTheCpuHere() {
        TrainingPlan plan = Examples.quickPlan(2);
        TrainingJob job = new TrainingJob(plan, List.of(written(WAVES, "in")), models.resolve("model"), DeviceChoice.AUTO);
        assertEquals("CPU", engine.train(job, JobObserver.NONE).training().device());
    }

    @Test
    void anEngineThatIsClosedDoesNothingAnyMore() {
        Engine other = newEngine(temporary);
        other.close();
        assertThrows(IllegalStateException.class, () -> other.train(training(5), JobObserver.NONE));
        assertFalse(Files.exists(models.resolve("model")));
    }

    // FIXTURES

    protected final TrainingJob training(int steps) {
        return new TrainingJob(Examples.quickPlan(steps), List.of(written(WAVES, "in")), models.resolve("model"), DeviceChoice.CPU);
    }

    private PredictionJob prediction(Image image, DeviceChoice device) {
        RawPixels output = RawPixels.create(pixels.resolve("out"), image);
        return prediction(written(image, "in"), new JobOutput.Written(output), device);
    }

    /** By a random model. */
    protected final PredictionJob predictionOfMovie(int frames, JobOutput output) {
        Examples.randomModel(models.resolve("model"), new UNet(1, 4), 4, 3);
        return prediction(written(movie(frames), "in"), output, DeviceChoice.CPU);
    }

    private PredictionJob prediction(JobImage input, JobOutput output, DeviceChoice device) {
        return new PredictionJob(models.resolve("model"), input, output, Inference.DEFAULT, device, 1, PredictionJob.DEFAULT_MEMORY);
    }

    private JobImage written(Image image, String name) {
        return new JobImage.Written(RawPixels.write(image, pixels.resolve(name), Cancellation.NONE));
    }

    private JobImage referenced(Image image, String name) {
        Path path = pixels.resolve(name);
        ImageFiles.write(image, path, Cancellation.NONE);
        return new JobImage.Referenced(path);
    }

    private static Image restored(PredictionJob job) {
        return ((JobOutput.Written)job.output()).pixels().read(Cancellation.NONE);
    }

    private static Image movie(int frames) {
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME, 0.5, "s"));
        return new Image(ArrayImgs.floats(32, 24, frames), axes, "movie", "");
    }

    private static RestorationException failure(Kind kind, Executable job) {
        RestorationException e = assertThrows(RestorationException.class, job);
        assertEquals(kind, e.kind(), e.getMessage());
        assertFalse(e.resolution().isBlank());
        return e;
    }

    protected static List<Path> content(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
