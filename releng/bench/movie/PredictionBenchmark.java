import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.file.ImageFiles;

/** How well movie methods predict what they do not see of a real movie, which needs no truth. See README.md. */
public final class PredictionBenchmark {
    /** Of the lattice of hidden pixels, along X, Y and Time. */
    private static final int PERIOD = 4;
    /** Positions of the lattice, of the 64 that there are: no two of a row, column or frame. */
    private static final int[][] PHASES = {{0, 0, 0}, {1, 2, 1}, {2, 1, 2}, {3, 3, 3}};

    private final float[] movie;
    private final int width;
    private final int height;
    private final int frames;

    private PredictionBenchmark(float[] movie, int width, int height) {
        this.movie = movie;
        this.width = width;
        this.height = height;
        this.frames = movie.length / width / height;
    }

    /** Arguments: file of a movie (axes X, Y, Time), seconds of training (0: as many steps as planned), folder for pictures, METHOD[...] ... */
    public static void main(String[] arguments) throws Exception {
        try (ImageFile file = ImageFiles.open(Path.of(arguments[0]).toAbsolutePath())) {
            long[] size = file.image().dimensions();
            PredictionBenchmark benchmark = new PredictionBenchmark(Floats.of(file.image()), (int)size[0], (int)size[1]);
            benchmark.run(Path.of(arguments[0]).getFileName().toString(), Double.parseDouble(arguments[1]), Path.of(arguments[2]),
                Arrays.copyOfRange(arguments, 3, arguments.length));
        }
    }

    private void run(String name, double seconds, Path folder, String... methods) throws Exception {
        System.out.printf(Locale.ROOT, "%s: %d x %d pixels, %d frames, standard deviation %.1f%n", name, width, height, frames,
            Math.sqrt(variance()));
        System.out.println("predictor                | RMS error | part of variance | steps | train cpu s");
        report("mean of 4 neighbours", error(phase -> hidden(phase)), "");
        report("mean of 2 frames", error(phase -> besides(1)), "");
        report("mean of 8 frames", error(phase -> besides(4)), "");
        report("mean of all other frames", error(phase -> besides(frames)), "");
        Map<String, float[]> shown = new LinkedHashMap<>();
        shown.put("Noisy", movie);
        for (String method : methods) {
            Trial trial = Trial.train(method, image(movie), seconds);
            report(method, error(phase -> trial.restore(image(hidden(phase)))),
                String.format(Locale.ROOT, "%5d | %.0f", trial.description().training().steps(), trial.trainingSeconds()));
            shown.put(method.split(":")[0], trial.restore(image(movie)));
        }
        Pictures pictures = new Pictures(shown, width, height);
        pictures.frame(frames / 2, folder.resolve(name + "_frame.png"));
        pictures.kymograph(height / 2, folder.resolve(name + "_kymograph.png"));
    }

    private void report(String predictor, double error, String training) {
        System.out.printf(Locale.ROOT, "%-24s | %9.2f | %16.4f | %s%n", predictor, Math.sqrt(error), error / variance(), training);
    }

    private Image image(float[] values) {
        return Trial.image(values, width, height, frames);
    }

    private interface Predictor {
        /** @param phase of the pixels that are hidden */
        float[] predict(int... phase);
    }

    /** Mean of the squared differences of hidden pixels and what is predicted for them. */
    private double error(Predictor predictor) {
        double sum = 0;
        long count = 0;
        for (int[] phase : PHASES) {
            float[] predicted = predictor.predict(phase);
            for (int i = 0; i < movie.length; i++) {
                if (isHidden(i, phase)) {
                    sum += Math.pow(predicted[i] - movie[i], 2);
                    count++;
                }
            }
        }
        return sum / count;
    }

    private boolean isHidden(int index, int... phase) {
        return index % width % PERIOD == phase[0] && index / width % height % PERIOD == phase[1]
            && index / width / height % PERIOD == phase[2];
    }

    /** The movie with the mean of its four neighbours in place of each hidden pixel. */
    private float[] hidden(int... phase) {
        float[] filled = movie.clone();
        for (int i = 0; i < movie.length; i++) {
            if (isHidden(i, phase)) {
                int x = i % width;
                int y = i / width % height;
                int left = x > 0 ? i - 1 : i + 1;
                int right = x < width - 1 ? i + 1 : i - 1;
                int up = y > 0 ? i - width : i + width;
                int down = y < height - 1 ? i + width : i - width;
                filled[i] = (movie[left] + movie[right] + movie[up] + movie[down]) / 4;
            }
        }
        return filled;
    }

    /** The mean of the frames up to a distance, without the frame itself. */
    private float[] besides(int radius) {
        int n = width * height;
        double[] sum = new double[n];
        float[] means = new float[movie.length];
        for (int f = 0; f < frames; f++) {
            int from = Math.max(0, f - radius);
            int to = Math.min(frames - 1, f + radius);
            Arrays.fill(sum, 0);
            for (int g = from; g <= to; g++) {
                for (int i = 0; i < n && g != f; i++) {
                    sum[i] += movie[g * n + i];
                }
            }
            for (int i = 0; i < n; i++) {
                means[f * n + i] = (float)(sum[i] / (to - from));
            }
        }
        return means;
    }

    private double variance() {
        double mean = 0;
        double squares = 0;
        for (float value : movie) {
            mean += value / movie.length;
        }
        for (float value : movie) {
            squares += Math.pow(value - mean, 2) / movie.length;
        }
        return squares;
    }
}
