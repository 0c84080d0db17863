package org.selfscope.image.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Anscombe;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.NoiseLevel;

/**
 * Finds the denoiser and its parameters that fit noisy images best, without knowing what they should look like (Batson and Royer, Noise2Self,
 * ICML 2019, section 3): those whose J-invariant estimates are closest to the noisy values. If the noise has mean 0 and is independent from
 * pixel to pixel, they are also closest to the truth, because both mean squared differences differ by the variance of the noise alone.
 * Deterministic.
 *
 * @param kinds to be tried, at least one; of equally good ones the first wins
 * @param search how thoroughly
 * @param exact whether the loss is that of all phases of the grid, which takes {@code period^dimensions} times as long, or that of one
 * @param period of the grid of pixels that are predicted together, see {@link JInvariant}
 * @param stabilization around the denoisers, where the noise depends on the signal in a known way
 */
public record Calibrator(List<DenoiserKind> kinds, Search search, boolean exact, int period, Optional<Anscombe> stabilization) {

    public Calibrator {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new RestorationException(Kind.SETTING, "There is no denoiser to be tried.", "Choose at least one denoiser.");
        }
    }

    /** As published: the loss of one phase of a grid with period 4. */
    public static Calibrator of(DenoiserKind... kinds) {
        return new Calibrator(List.of(kinds), Search.STANDARD, false, JInvariant.PERIOD, Optional.empty());
    }

    /** The same around the noise of a camera. */
    public Calibrator with(Anscombe camera) {
        return new Calibrator(kinds, search, exact, period, Optional.of(camera));
    }

    /**
     * @param samples at least one, all with the same number of dimensions; judged together
     * @throws RestorationException of kind IMAGE if a sample is a single pixel
     */
    public Calibration calibrate(List<Sample> samples, Progress progress, Cancellation cancellation) {
        double noise = noise(samples.stream().map(s -> SelfLoss.stabilized(s, stabilization)).toList());
        int dimensions = samples.get(0).noisy().dimensions();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            DenoiserKind kind = kinds.get(i);
            double done = (double)i / kinds.size();
            SelfLoss loss = new SelfLoss(kind, samples, stabilization, period, exact, cancellation);
            new PatternSearch(kind.parameters(noise), search, values -> {
                cancellation.check();
                Trial trial = attempt(kind, values, loss, cancellation);
                trials.add(trial);
                progress.report(done, String.format(Locale.ROOT, "%s, trial %d, loss %.4g", kind.label(), trials.size(), trial.loss()));
                return trial.loss();
            }).run();
        }
        Trial best = trials.stream().min(Comparator.comparingDouble(Trial::loss)).orElseThrow();
        return new Calibration(trials, best, best.values(), noiseVariance(samples), dimensions, period, stabilization);
    }

    /**
     * Looks for the parameters with which the best denoiser makes the smallest error where it is applied to the pixels as they are, which
     * are not those with which it predicts them best, see {@link PlainRisk}.
     *
     * @param samples on which it was calibrated
     */
    public Calibration tuned(Calibration calibration, List<Sample> samples, Progress progress, Cancellation cancellation) {
        DenoiserKind kind = calibration.best().kind();
        if (kind.isJInvariant()) {
            return calibration;
        }
        progress.report(0, "residuals of the best denoiser");
        PlainRisk risk = new PlainRisk(samples, calibration.jInvariant(), cancellation);
        double noise = noise(samples.stream().map(s -> SelfLoss.stabilized(s, stabilization)).toList());
        Map<List<Double>, Double> risks = new LinkedHashMap<>();
        new PatternSearch(kind.parameters(noise), search, values -> {
            double value = risk.of(calibration.plain(values), cancellation);
            risks.put(values, value);
            progress.report(risks.size() / (risks.size() + 5.), String.format(Locale.ROOT, "%s, setting %d for the image as it is", kind.label(), risks.size()));
            return value;
        }).run();
        return calibration.withPlainValues(risks.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey());
    }

    private static Trial attempt(DenoiserKind kind, List<Double> values, SelfLoss loss, Cancellation cancellation) {
        SelfLoss.Value value = loss.of(values.stream().mapToDouble(v -> v).toArray(), cancellation);
        return new Trial(kind, values, value.loss(), value.error());
    }

    /** To which the ranges of parameters refer; where it cannot be told, the spread of the values. */
    private static double noise(List<Block> blocks) {
        double noise = Math.sqrt(meanVariance(blocks));
        if (noise > 0) {
            return noise;
        }
        double spread = blocks.stream().mapToDouble(Calibrator::spread).max().orElse(0);
        return spread > 0 ? spread : 1;
    }

    private static double meanVariance(List<Block> blocks) {
        return blocks.stream().mapToDouble(NoiseLevel::of).map(s -> s * s).average().orElse(0);
    }

    private static double spread(Block block) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : block.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }

    private double noiseVariance(List<Sample> samples) {
        List<Block> blocks = samples.stream().map(Sample::noisy).toList();
        return stabilization.map(a -> blocks.stream().mapToDouble(b -> a.meanVariance(b.values())).average().orElse(0))
            .orElseGet(() -> meanVariance(blocks));
    }
}
