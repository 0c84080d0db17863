package org.selfscope.image.phantom;

import java.util.SplittableRandom;

import org.selfscope.image.noise.Poisson;
import org.selfscope.image.random.CounterRandom;

/**
 * Light of a calcium indicator. Bursts come at random times at a given rate, with a Poisson number of spikes (mean 1) that follow each
 * other after 0.01 s * Poisson(10) / 10. Each spike raises the calcium by 1 in the first frame at or after it, and it decays exponentially;
 * the light saturates as {@code c / (1 + 0.1 c)}. Source: the simulation of X. Li et al., Nature Methods 18 (2021).
 * <p>
 * NB: bursts are drawn second by second, so that a frame costs the same wherever it is, and does not depend on the length of the movie.
 */
record CalciumTrace(double rate, double decay, double interval, long seed) implements Trace {

    /** Light at rest. */
    private static final double REST = 0.1;

    /** Calcium of a fully active cell: that of so many spikes at once. */
    private static final double FULL = 4;

    /** Older spikes have less than 1e-5 of their calcium left. */
    private static final double MEMORY = 12;

    private static final double SPIKE_GAP = 0.01;

    @Override
    public double at(long frame) {
        double now = frame * interval;
        double calcium = 0;
        for (long second = (long)Math.floor(now - MEMORY * decay); second <= (long)now; second++) {
            calcium += ofBursts(second, now);
        }
        return REST + (1 - REST) * light(calcium) / light(FULL);
    }

    /** The calcium that is left of the spikes of a second. */
    private double ofBursts(long second, double now) {
        SplittableRandom random = new SplittableRandom(new CounterRandom(seed).bits(second));
        double bursts = Poisson.next(rate, random);
        double calcium = 0;
        for (int burst = 0; burst < bursts; burst++) {
            double spike = second + random.nextDouble();
            for (double left = Poisson.next(1, random); left > 0; left--) {
                calcium += spike <= now ? StrictMath.exp(-(now - spike) / decay) : 0;
                spike += SPIKE_GAP * Poisson.next(10, random) / 10;
            }
        }
        return calcium;
    }

    private static double light(double calcium) {
        return calcium / (1 + 0.1 * calcium);
    }
}
