import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.block.Block;
import org.selfscope.image.calibrate.Calibration;
import org.selfscope.image.calibrate.Calibrator;
import org.selfscope.image.calibrate.Sample;
import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.NoiseLevel;
import org.selfscope.image.denoise.Parameter;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.metric.AffineFit;

import net.imglib2.view.Views;

/** PSNR of denoisers at calibrated parameters against the best that any parameters reach; see README.md. */
public final class CalibrationBenchmark {

    private CalibrationBenchmark() {
    }

    /** @param arguments names of the denoisers with commas, or "all", then the files of noisy images, each possibly with :SIZE for its middle */
    public static void main(String[] arguments) {
        List<DenoiserKind> kinds = arguments[0].equals("all") ? List.of(DenoiserKind.values())
            : Arrays.stream(arguments[0].split(",")).map(DenoiserKind::valueOf).toList();
        System.out.println("| image | denoiser | values | plain: tuned (untuned) of the best, dB | lost, dB | J-invariant, dB | lost, dB | trials | seconds |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int i = 1; i < arguments.length; i++) {
            Pair pair = Pair.read(arguments[i]);
            for (DenoiserKind kind : kinds) {
                print(pair, kind);
            }
        }
    }

    /** A noisy image and what it should look like, in its units. @param range of the reference */
    private record Pair(String name, Block noisy, Block truth, double range) {

        static Pair read(String argument) {
            String file = argument.split(":")[0];
            Image noisyImage = middle(ImageFiles.read(Path.of(file), Cancellation.NONE), argument);
            Image reference = middle(ImageFiles.read(Path.of(file.replace("_noisy", "_gt")), Cancellation.NONE), argument);
            AffineFit fit = AffineFit.of(reference, noisyImage);
            Block noisy = Block.of(noisyImage.pixels());
            Block truth = noisy.with(Floats.of(reference));
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < truth.values().length; i++) {
                truth.values()[i] = (float)(fit.scale() * truth.values()[i] + fit.offset());
                low = Math.min(low, truth.values()[i]);
                high = Math.max(high, truth.values()[i]);
            }
            return new Pair(new File(file).getName().replace("_noisy.tif", ""), noisy, truth, high - low);
        }

        private static Image middle(Image image, String argument) {
            if (!argument.contains(":")) {
                return image;
            }
            long size = Long.parseLong(argument.split(":")[1]);
            long x = (image.pixels().dimension(0) - size) / 2;
            long y = (image.pixels().dimension(1) - size) / 2;
            return image.withPixels(Views.zeroMin(Views.interval(image.pixels(), new long[]{x, y}, new long[]{x + size - 1, y + size - 1})));
        }

        double psnr(Denoiser denoiser) {
            return CalibrationBenchmark.psnr(denoiser.denoise(noisy, Cancellation.NONE), truth, range);
        }
    }

    private static void print(Pair pair, DenoiserKind kind) {
        long start = System.nanoTime();
        Calibrator calibrator = Calibrator.of(kind);
        List<Sample> samples = List.of(Sample.of(pair.noisy(), pair.truth()));
        Calibration untuned = calibrator.calibrate(samples, Progress.NONE, Cancellation.NONE);
        Calibration tuned = calibrator.tuned(untuned, samples, Progress.NONE, Cancellation.NONE);
        double seconds = (System.nanoTime() - start) * 1e-9;
        double plain = pair.psnr(tuned.plain());
        double least = untuned.trials().stream().mapToDouble(t -> t.error().getAsDouble()).min().getAsDouble();
        double invariantLost = 10 * Math.log10(untuned.best().error().getAsDouble() / least);
        double best = Math.max(plain, oracle(pair, kind, tuned.plainValues()));
        System.out.printf(Locale.ROOT, "| %s | %s | %s, plain %s | %.2f (%.2f) of %.2f | %.2f | %.2f | %.2f | %d | %.1f |%n", pair.name(), kind.label(),
            format(untuned.best().values()), format(tuned.plainValues()), plain, pair.psnr(untuned.plain()), best, best - plain,
            pair.psnr(tuned.jInvariant()), invariantLost, untuned.trials().size(), seconds);
    }

    private static String format(List<Double> values) {
        return values.stream().map(v -> String.format(Locale.ROOT, "%.3g", v)).toList().toString();
    }

    private static double psnr(float[] values, Block truth, double range) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = (double)values[i] - truth.values()[i];
            sum += difference * difference;
        }
        return 10 * Math.log10(range * range * values.length / sum);
    }

    /** The best of one parameter on a grid over its range and half as far beyond, then on finer ones, the other as calibrated; then the other way round. */
    private static double oracle(Pair pair, DenoiserKind kind, List<Double> calibrated) {
        List<Parameter> parameters = kind.parameters(NoiseLevel.of(pair.noisy()));
        double[] values = calibrated.stream().mapToDouble(v -> v).toArray();
        double best = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < values.length; d++) {
            double at = 0;
            for (double part = -0.4; part < 1.5; part += 0.2) {
                double score = score(pair, kind, values, d, parameters.get(d).at(part));
                at = score > best ? part : at;
                best = Math.max(best, score);
            }
            for (double step = 0.1; step > 0.03; step /= 2) {
                double from = at;
                for (double part = from - step; part < from + 1.5 * step; part += 2 * step) {
                    double score = score(pair, kind, values, d, parameters.get(d).at(part));
                    at = score > best ? part : at;
                    best = Math.max(best, score);
                }
            }
            values[d] = parameters.get(d).at(at);
        }
        return best;
    }

    private static double score(Pair pair, DenoiserKind kind, double[] values, int d, double value) {
        double[] moved = values.clone();
        moved[d] = value;
        return pair.psnr(kind.of(2, moved));
    }
}
