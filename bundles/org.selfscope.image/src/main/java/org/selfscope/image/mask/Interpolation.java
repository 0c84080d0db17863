package org.selfscope.image.mask;

import java.util.stream.IntStream;

import org.selfscope.image.random.CounterRandom;

/**
 * The weighted mean of the visible direct neighbours. A neighbour at a total distance of n steps along the axes weighs 2^-n; with all
 * neighbours visible that makes 1/2 each in a line, in a plane 1/6 for the 4 edge neighbours and 1/12 for the 4 corners (Batson and Royer,
 * Noise2Self, ICML 2019), in a volume 1/14 for the 6 faces, 1/28 for the 12 edges and 1/56 for the 8 corners. A plane of constant slope is
 * reproduced away from the border.
 * <p>
 * Beyond the border lies the mirror image, without repeating the border pixel. In a tile the mirror lies at the border of the tile: tiles
 * that are to agree with the whole image need a halo of one more pixel.
 */
public record Interpolation() implements Fill {

    /** By the number of steps; so far away that more make no difference. */
    private static final double[] WEIGHT = IntStream.range(0, 1000).mapToDouble(steps -> Math.scalb(1.0, -steps)).toArray();

    @Override
    public int radius() {
        return 1;
    }

    @Override
    public String describe() {
        return "the weighted mean of their visible direct neighbours";
    }

    @Override
    public float[] filled(float[] values, Mask mask, CounterRandom random) {
        return filled(values, mask);
    }

    /** As {@link #filled(float[], Mask, CounterRandom)}; nothing is drawn. */
    public float[] filled(float[] values, Mask mask) {
        return Neighbourhood.filled(values, mask, Neighbourhood.Border.MIRROR, radius(), (around, index) -> mean(around, index));
    }

    private static float mean(Neighbourhood around, int index) {
        int count = around.find(index);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < count; i++) {
            double weight = WEIGHT[Math.min(around.distance(i), WEIGHT.length - 1)];
            sum += weight * around.value(i);
            weights += weight;
        }
        return count == 0 ? 0 : (float)(sum / weights);
    }
}
