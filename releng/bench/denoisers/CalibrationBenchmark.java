import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.calibrate.Calibration;
import org.selfscope.image.calibrate.Calibrator;
import org.selfscope.image.calibrate.Sample;
import org.selfscope.image.calibrate.Trial;
import org.selfscope.image.denoise.Block;
import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.NoiseLevel;
import org.selfscope.image.denoise.Parameter;
import org.selfscope.image.file.ImageFiles;
import org.selfscope.image.metric.AffineFit;

/** PSNR of denoisers at calibrated parameters against the best that any parameters reach; see README.md. */
public final class CalibrationBenchmark {

    private CalibrationBenchmark() {
    }

    public static void main(String[] files) {
        double plainLost = 0;
        double invariantLost = 0;
        int count = 0;
        for (String file : files) {
            Image noisyImage = ImageFiles.read(Path.of(file), Cancellation.NONE);
            Image reference = ImageFiles.read(Path.of(file.replace("_noisy", "_gt")), Cancellation.NONE);
            AffineFit fit = AffineFit.of(reference, noisyImage);
            Block noisy = Block.of(noisyImage.pixels());
            Block truth = noisy.with(Floats.of(reference));
            for (int i = 0; i < truth.values().length; i++) {
                truth.values()[i] = (float)(fit.scale() * truth.values()[i] + fit.offset());
            }
            double range = fit.scale() * 255;
            System.out.printf(Locale.ROOT, "%s: noise %.3g, input %.2f dB%n", new File(file).getName(), NoiseLevel.of(noisy),
                psnr(noisy.values(), truth, range));
            for (DenoiserKind kind : DenoiserKind.values()) {
                long start = System.nanoTime();
                Calibrator calibrator = Calibrator.of(kind);
                List<Sample> samples = List.of(Sample.of(noisy, truth));
                Calibration calibration = calibrator.calibrate(samples, Progress.NONE, Cancellation.NONE);
                double untuned = psnr(run(calibration.plain(), noisy), truth, range);
                calibration = calibrator.tuned(calibration, samples, Progress.NONE, Cancellation.NONE);
                double seconds = (System.nanoTime() - start) * 1e-9;
                Trial best = calibration.best();
                double plain = psnr(run(calibration.plain(), noisy), truth, range);
                double invariant = psnr(run(calibration.jInvariant(), noisy), truth, range);
                double least = calibration.trials().stream().mapToDouble(t -> t.error().getAsDouble()).min().getAsDouble();
                double invariantLoss = 10 * Math.log10(best.error().getAsDouble() / least);
                double oracle = oracle(kind, NoiseLevel.of(noisy), d -> psnr(run(d, noisy), truth, range), best);
                System.out.printf(Locale.ROOT, "  %-16s %-22s plain %.2f (untuned %.2f) of %.2f (-%.2f) dB, J-invariant %.2f (-%.2f) dB, %d trials %.1f s%n",
                    kind.label(), format(best.values()), plain, untuned, oracle, oracle - plain, invariant, invariantLoss,
                    calibration.trials().size(), seconds);
                plainLost += oracle - plain;
                invariantLost += invariantLoss;
                count++;
            }
        }
        System.out.printf(Locale.ROOT, "mean lost to the oracle: plain %.3f dB, J-invariant %.3f dB%n", plainLost / count,
            invariantLost / count);
    }

    private static String format(List<Double> values) {
        return values.stream().map(v -> String.format(Locale.ROOT, "%.3g", v)).toList().toString();
    }

    private static float[] run(Denoiser denoiser, Block block) {
        return denoiser.denoise(block, Cancellation.NONE);
    }

    private static double psnr(float[] values, Block truth, double range) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = (double)values[i] - truth.values()[i];
            sum += difference * difference;
        }
        return 10 * Math.log10(range * range * values.length / sum);
    }

    /** The best of 15 values of one parameter over its range and half as far beyond, the other as calibrated, then the other way round. */
    private static double oracle(DenoiserKind kind, double noise, ToDoubleFunction<Denoiser> score, Trial calibrated) {
        List<Parameter> parameters = kind.parameters(noise);
        double[] values = calibrated.values().stream().mapToDouble(v -> v).toArray();
        double best = score.applyAsDouble(kind.of(2, values));
        for (int d = 0; d < values.length; d++) {
            double kept = values[d];
            for (double part = -0.4; part <= 1.4; part += 0.1) {
                double[] moved = values.clone();
                moved[d] = parameters.get(d).at(part);
                double s = score.applyAsDouble(kind.of(2, moved));
                if (s > best) {
                    best = s;
                    kept = moved[d];
                }
            }
            values[d] = kept;
        }
        return best;
    }
}
