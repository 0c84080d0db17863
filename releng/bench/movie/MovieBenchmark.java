import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.selfscope.image.Image;

/** Restores a simulated calcium movie with one-frame flashes by movie methods. See README.md. */
public final class MovieBenchmark {
    private MovieBenchmark() {
    }

    /** Arguments: size, frames, flashes, seconds of training (0: as many steps as planned), folder for pictures, then METHOD[:setting=value...]. */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        SimulatedMovie movie = SimulatedMovie.of(size, size, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]),
            new SplittableRandom(1));
        System.out.printf(Locale.ROOT, "noisy PSNR %.2f dB, SNR %.2f dB; gain of a mean of 3 frames %.2f dB, of 9 %.2f dB, of the movie %.2f dB%n",
            movie.psnr(movie.noisy()), movie.snr(movie.noisy()), gain(movie, movie.smoothed(1)), gain(movie, movie.smoothed(4)),
            gain(movie, movie.smoothed(movie.frames())));
        System.out.println("method              | weights | steps | train cpu s | predict cpu s | PSNR dB |  SNR dB | gain dB | flash kept");
        for (String argument : Arrays.asList(arguments).subList(5, arguments.length)) {
            run(movie, argument, Double.parseDouble(arguments[3]), Path.of(arguments[4]));
        }
    }

    private static double gain(SimulatedMovie movie, float[] values) {
        return movie.psnr(values) - movie.psnr(movie.noisy());
    }

    private static void run(SimulatedMovie movie, String argument, double seconds, Path folder) throws Exception {
        Image noisy = Trial.image(movie.noisy(), movie.width(), movie.height(), movie.frames());
        Trial trial = Trial.train(argument, noisy, seconds);
        double started = Trial.cpuSeconds();
        float[] restored = trial.restore(noisy);
        System.out.printf(Locale.ROOT, "%-19s | %7d | %5d | %11.0f | %13.0f | %7.2f | %7.2f | %7.2f | %6.0f %%   %s%n",
            argument.split(":")[0], trial.weights(), trial.description().training().steps(), trial.trainingSeconds(),
            Trial.cpuSeconds() - started, movie.psnr(restored), movie.snr(restored), gain(movie, restored),
            100 * movie.flash(restored) / movie.flash(movie.clean()), argument);
        Map<String, float[]> shown = new LinkedHashMap<>();
        shown.put("Clean", movie.clean());
        shown.put("Noisy", movie.noisy());
        shown.put("Restored", restored);
        Pictures pictures = new Pictures(shown, movie.width(), movie.height());
        SimulatedMovie.Flash flash = movie.flashes().get(0);
        pictures.frame(flash.frame(), folder.resolve(trial.fileName() + "_frame.png"));
        pictures.kymograph(flash.y(), folder.resolve(trial.fileName() + "_kymograph.png"));
    }
}
