package org.selfscope.image.calibrate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.selfscope.image.Cancellation;
import org.selfscope.image.denoise.Anscombe;
import org.selfscope.image.denoise.Block;
import org.selfscope.image.denoise.Denoiser;

/**
 * The self-supervised loss of denoisers on some samples: the mean squared difference of their J-invariant estimates to the noisy values, by
 * the pixels of one phase, or of all. All denoisers are judged by the same pixels.
 */
final class SelfLoss {

    private final List<Sample> samples;

    private final List<Block> stabilized;

    private final Optional<Anscombe> anscombe;

    private final int period;

    private final boolean exact;

    /**
     * @param loss mean squared difference to the noisy values
     * @param error mean squared difference to the references, if every sample has one
     */
    record Value(double loss, OptionalDouble error) {
    }

    SelfLoss(List<Sample> samples, Optional<Anscombe> anscombe, int period, boolean exact) {
        this.samples = samples;
        this.anscombe = anscombe;
        this.stabilized = samples.stream().map(Sample::noisy)
            .map(b -> anscombe.map(a -> b.with(a.transform(b.values()))).orElse(b)).toList();
        this.period = period;
        this.exact = exact;
    }

    /** The blocks that denoisers get: with equal noise everywhere, if it is known how. */
    List<Block> stabilized() {
        return stabilized;
    }

    Value of(Denoiser denoiser, Cancellation cancellation) {
        JInvariant invariant = new JInvariant(denoiser, period);
        double loss = 0;
        double error = 0;
        long count = 0;
        for (int i = 0; i < samples.size(); i++) {
            Block block = stabilized.get(i);
            int[] indices = exact ? null : invariant.middlePhase(block);
            float[] raw = exact ? invariant.denoise(block, cancellation) : invariant.estimates(block, indices, cancellation);
            float[] estimates = anscombe.map(a -> a.inverse(raw)).orElse(raw);
            Sample sample = samples.get(i);
            loss += squaredDifferences(estimates, sample.noisy(), indices);
            error += sample.reference().map(r -> squaredDifferences(estimates, r, indices)).orElse(Double.NaN);
            count += estimates.length;
        }
        return new Value(loss / count, Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error / count));
    }

    /** @param indices of the estimated pixels; null if they are all */
    private static double squaredDifferences(float[] estimates, Block block, int[] indices) {
        float[] values = block.values();
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            double difference = (double)estimates[i] - values[indices == null ? i : indices[i]];
            sum += difference * difference;
        }
        return sum;
    }
}
