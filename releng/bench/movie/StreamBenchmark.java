import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.file.ImageOutput;
import org.selfscope.learn.graph.Device;
import org.selfscope.learn.job.DeviceChoice;
import org.selfscope.learn.job.InProcessEngine;
import org.selfscope.learn.job.JobImage;
import org.selfscope.learn.job.JobObserver;
import org.selfscope.learn.job.JobOutput;
import org.selfscope.learn.job.PredictionJob;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.method.PublishedPlans;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.predict.FrameStream;
import org.selfscope.learn.predict.Predictor;
import org.selfscope.learn.train.Trainer;
import org.selfscope.learn.train.TrainingListener;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.view.Views;

/** Frames a second and peak memory of movie methods that restore a movie. See README.md. */
public final class StreamBenchmark {
    private StreamBenchmark() {
    }

    /**
     * Arguments: size, frames, threads, "file" (from file to file, as a job) or "stream" (frame by frame), or one of them with a limit of the
     * margin of tiles as in "file:24", then METHOD[:setting=value...] or
     * one of the published plans DEEPCAD_PUBLISHED, DEEPCAD_RT_PUBLISHED, DEEPINTERPOLATION_PUBLISHED, SUPPORT_PUBLISHED, SN2N_PUBLISHED.
     * One method a process, since the peak of the memory is that of the process.
     */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        int frames = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("stream");
        Path movie = write(folder.resolve("noisy.tif"), size, frames);
        Path model = model(arguments[4], folder.resolve("model"));
        double started = Trial.cpuSeconds();
        long clock = System.nanoTime();
        String[] way = arguments[3].split(":");
        Inference inference = new Inference(Inference.Mode.SINGLE_PASS, false).withMargin(way.length == 1 ? 0 : Integer.parseInt(way[1]));
        String latency = way[0].equals("file") ? file(movie, model, threads, folder, inference) : stream(movie, model, threads, inference);
        double seconds = (System.nanoTime() - clock) * 1e-9;
        System.out.printf(Locale.ROOT, "%-28s | %d x %d x %d | %s | %8.2f frames/s | %.2f CPU s a frame | peak %d MB | %s%n", arguments[4], size,
            size, frames, arguments[3], frames / seconds, (Trial.cpuSeconds() - started) / frames, peak() >> 20, latency);
        delete(folder);
    }

    private static Path write(Path file, int size, int frames) {
        List<Axis> axes = List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.TIME));
        SplittableRandom random = new SplittableRandom(1);
        ImageHeader header = new ImageHeader(PixelType.UINT16, new long[]{size, size, frames}, axes, "movie", "");
        try (ImageOutput out = ImageFiles.create(header, file)) {
            for (int t = 0; t < frames; t++) {
                short[] values = new short[size * size];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (short)(1000 + random.nextInt(500));
                }
                ArrayImg<UnsignedShortType, ?> frame = ArrayImgs.unsignedShorts(values, size, size, 1);
                out.write(Views.translate(frame, 0, 0, t));
            }
            out.commit();
        }
        return file;
    }

    /** Of a single step, since quality does not matter. */
    private static Path model(String argument, Path folder) {
        TrainingPlan plan = switch (argument) {
            case "DEEPCAD_PUBLISHED" -> PublishedPlans.deepCad();
            case "DEEPCAD_RT_PUBLISHED" -> PublishedPlans.deepCadRealTime();
            case "DEEPINTERPOLATION_PUBLISHED" -> PublishedPlans.deepInterpolation();
            case "SUPPORT_PUBLISHED" -> PublishedPlans.support();
            case "SN2N_PUBLISHED" -> PublishedPlans.sn2n();
            default -> Plans.of(argument);
        };
        int[] patch = plan.framing().dimensions() == 3 ? new int[]{16, 16, 32} : new int[]{32, 32};
        plan = plan.withRecipe(plan.recipe().withPatch(patch).withBatch(1)).withBudget(new Budget(1, 0, 0));
        float[] noise = new float[32 * 32 * 64];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 1000 + random.nextInt(500);
        }
        new Trainer(Device.CPU).train(plan, List.of(Trial.image(noise, 32, 32, 64)), folder, TrainingListener.NONE, Cancellation.NONE);
        return folder;
    }


    private static String file(Path movie, Path model, int threads, Path folder, Inference inference) throws Exception {
        try (InProcessEngine engine = new InProcessEngine()) {
            engine.predict(new PredictionJob(model, new JobImage.Referenced(movie), new JobOutput.Stored(folder.resolve("restored.tif"),
                PixelType.UINT16), inference, DeviceChoice.CPU, threads, PredictionJob.DEFAULT_MEMORY), JobObserver.NONE);
        }
        return "";
    }

    private static String stream(Path movie, Path model, int threads, Inference inference) throws Exception {
        try (Predictor predictor = Predictor.open(model, Device.CPU, threads); ImageFile file = ImageFiles.open(movie)) {
            Image image = file.image();
            FrameStream stream = new FrameStream(predictor, inference, image.axes().get(2), 32, (index, frame) -> { });
            for (long t = 0; t < image.size(AxisType.TIME); t++) {
                stream.accept(new Image(Views.hyperSlice(image.pixels(), 2, t), image.axes().subList(0, 2), "frame", ""), Cancellation.NONE);
            }
            stream.end(Cancellation.NONE);
            return "latency " + stream.latency() + " frames, " + stream.memory() + " kept at most";
        }
    }

    /** Of the memory of the process, in bytes; 0 where it is not known. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10).findFirst().orElse(0);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
