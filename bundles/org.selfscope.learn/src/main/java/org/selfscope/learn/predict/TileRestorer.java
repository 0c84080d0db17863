package org.selfscope.learn.predict;

import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Lattice;
import org.selfscope.image.tile.Tile;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.BlindSpots;
import org.selfscope.learn.symmetry.Symmetry;

import net.imglib2.Cursor;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * Restores one tile after another in the way that an {@link Inference} says.
 *
 * @param symmetries over which evaluations are averaged
 */
record TileRestorer(ModelDescription description, RestorationNetwork network, Inference inference, List<Symmetry> symmetries,
    Cancellation cancellation) {
    /** Fills the output of a tile. @param target the scene of the result: axes of space, then channels */
    void restore(Scene scene, Tile tile, RandomAccessibleInterval<FloatType> target) {
        if (inference.mode() == Inference.Mode.J_INVARIANT) {
            BlindSpots sampler = (BlindSpots)description.sampler();
            MarginTile input = MarginTile.read(scene, tile, description.normalizations(), sampler.margin(), 0);
            write(mixed(blind(input, sampler), input.inner(window().own(input.values()))), tile, target);
        } else {
            int blind = description.network().blindSpot().isEmpty() ? 0 : description.channels();
            Block all = MarginTile.read(scene, tile, description.normalizations(), 0, blind).values();
            Block own = window().own(all);
            write(evaluate(window().input(all, description.sampler() instanceof BlindSpots sampler ? sampler.open(own) : own)), tile,
                target);
        }
    }

    private FrameWindow window() {
        return description.framing().window();
    }

    /** Every pixel from the evaluation in which it is masked. */
    private Block blind(MarginTile input, BlindSpots sampler) {
        Block own = window().own(input.values());
        int pixels = Block.product(input.innerSize());
        float[] merged = new float[pixels * description.channels()];
        for (int phase = 0; phase < sampler.phases(input.innerSize().length); phase++) {
            int[] masked = sampler.masked(phase, input.coordinates());
            float[] prediction = evaluate(input.inner(window().input(input.values(), sampler.hide(own, masked)))).values();
            for (int index : masked) {
                int inner = input.inner(index);
                for (int i = inner; inner >= 0 && i < merged.length; i += pixels) {
                    merged[i] = prediction[i];
                }
            }
        }
        return new Block(merged, input.innerSize(), description.channels());
    }

    /**
     * The J-invariant result y and the noisy image x as s y + (1 - s) x, where s is the variance of the noise over the loss, which is the
     * error of y plus that variance: the best mixture. The loss is that of training, so that all tiles are mixed alike. Source: J. Batson
     * and L. Royer, "Noise2Self", ICML 2019.
     */
    private Block mixed(Block restored, Block noisy) {
        double loss = description.training().validationLoss() * description.training().squaredUnit();
        double variance = inference.noise() * inference.noise();
        if (variance == 0 || variance >= loss) {
            return restored;
        }
        float share = (float)(variance / loss);
        float[] values = restored.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = share * values[i] + (1 - share) * noisy.values()[i];
        }
        return restored;
    }

    private Block evaluate(Block input) {
        float[] sum = new float[input.pixels() * description.channels()];
        for (Symmetry symmetry : symmetries) {
            cancellation.check();
            float[] turned = symmetry.inverse().apply(network.evaluate(symmetry.apply(input))).values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += turned[i] / symmetries.size();
            }
        }
        return new Block(sum, input.size(), description.channels());
    }

    private void write(Block restored, Tile tile, RandomAccessibleInterval<FloatType> target) {
        int n = restored.dimensions();
        long[] strides = Lattice.strides(restored.size());
        long first = 0;
        for (int d = 0; d < n; d++) {
            first += tile.offset()[d] * strides[d];
        }
        int width = tile.outSize()[0];
        long[] rows = new Lattice(tile.outSize(), strides).rows();
        for (long c = target.min(n); c <= target.max(n); c++) {
            Normalization normalization = description.normalizations().get((int)c);
            Interval interval = Intervals.createMinMax(minMax(tile, c));
            Cursor<FloatType> pixels = Views.flatIterable(Views.interval(target, interval)).cursor();
            for (long row : rows) {
                int from = (int)(c * restored.pixels() + first + row);
                for (int x = 0; x < width; x++) {
                    pixels.next().set(normalization.invert(restored.values()[from + x]));
                }
            }
        }
    }

    private static long[] minMax(Tile tile, long channel) {
        int n = tile.outMin().length;
        long[] minMax = new long[2 * n + 2];
        System.arraycopy(tile.outMin(), 0, minMax, 0, n);
        System.arraycopy(tile.outMax(), 0, minMax, n + 1, n);
        minMax[n] = channel;
        minMax[2 * n + 1] = channel;
        return minMax;
    }
}
