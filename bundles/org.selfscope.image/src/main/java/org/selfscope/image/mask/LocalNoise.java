package org.selfscope.image.mask;

import org.selfscope.image.random.CounterRandom;

/**
 * Normal noise with the mean and the standard deviation of the visible pixels in a window that is cut at the border. Suits extended blind
 * spots, in which a smooth replacement would show the network where they are.
 *
 * @param radius pixels to each side along every axis; 1..50
 */
public record LocalNoise(int radius) implements Fill {

    public LocalNoise {
        Radius.check(radius);
    }

    @Override
    public String describe() {
        return "noise with the mean and standard deviation of the visible pixels up to " + radius + " pixels away";
    }

    @Override
    public float[] filled(float[] values, Mask mask, CounterRandom random) {
        return Neighbourhood.filled(values, mask, Neighbourhood.Border.CUT, radius,
            (around, index) -> around.find(index) == 0 ? 0 : drawn(around, random.normal(index)));
    }

    private static float drawn(Neighbourhood visible, double normal) {
        int count = visible.count();
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += visible.value(i);
        }
        mean /= count;
        double variance = 0;
        for (int i = 0; i < count; i++) {
            variance += (visible.value(i) - mean) * (visible.value(i) - mean);
        }
        return (float)(mean + Math.sqrt(variance / count) * normal);
    }
}
