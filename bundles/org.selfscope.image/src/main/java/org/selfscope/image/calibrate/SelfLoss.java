package org.selfscope.image.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Anscombe;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.Runs;
import org.selfscope.image.mask.GridMask;

/**
 * The self-supervised loss of one kind of denoiser on some samples: the mean squared difference of its J-invariant estimates to the noisy
 * values, by the pixels of one phase, or of all. All kinds are judged by the same pixels.
 */
final class SelfLoss {

    /** Part of the memory that may be used to keep what does not depend on the parameters. */
    private static final int MEMORY_SHARE = 4;

    private final List<Part> parts = new ArrayList<>();

    private final Optional<Anscombe> stabilization;

    /**
     * @param loss mean squared difference to the noisy values
     * @param error mean squared difference to the references, if every sample has one
     */
    record Value(double loss, OptionalDouble error) {
    }

    /** A phase of a sample. */
    private record Part(Sample sample, int[] indices, Runs runs) {
    }

    SelfLoss(DenoiserKind kind, List<Sample> samples, Optional<Anscombe> stabilization, int period, boolean exact,
        Cancellation cancellation) {
        this.stabilization = stabilization;
        long memory = exact ? 0 : Runtime.getRuntime().maxMemory() / MEMORY_SHARE / samples.size();
        for (Sample sample : samples) {
            Block block = stabilized(sample, stabilization);
            List<GridMask> phases = exact ? JInvariant.phases(block, period) : List.of(JInvariant.middlePhase(block, period));
            for (GridMask phase : phases) {
                int[] indices = phase.indices(block.size());
                Block seen = kind.isJInvariant() ? block : JInvariant.replaced(block, indices);
                parts.add(new Part(sample, indices,
                    exact ? kind.separateRuns(seen, phase) : kind.runs(seen, phase, memory, cancellation)));
            }
        }
    }

    /** What denoisers get: with equal noise everywhere, if it is known how. */
    static Block stabilized(Sample sample, Optional<Anscombe> stabilization) {
        Block noisy = sample.noisy();
        return stabilization.map(a -> noisy.with(a.transform(noisy.values()))).orElse(noisy);
    }

    Value of(double[] values, Cancellation cancellation) {
        double loss = 0;
        double error = 0;
        long count = 0;
        for (Part part : parts) {
            float[] raw = part.runs().estimates(values, cancellation);
            float[] estimates = stabilization.map(a -> a.inverse(raw)).orElse(raw);
            loss += squaredDifferences(estimates, part.sample().noisy(), part.indices());
            error += part.sample().reference().map(r -> squaredDifferences(estimates, r, part.indices())).orElse(Double.NaN);
            count += estimates.length;
        }
        return new Value(loss / count, Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error / count));
    }

    /** @param indices of the estimated pixels */
    private static double squaredDifferences(float[] estimates, Block block, int[] indices) {
        float[] values = block.values();
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            double difference = (double)estimates[i] - values[indices[i]];
            sum += difference * difference;
        }
        return sum;
    }
}
