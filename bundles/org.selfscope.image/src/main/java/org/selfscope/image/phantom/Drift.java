package org.selfscope.image.phantom;

import java.util.SplittableRandom;

/**
 * The smooth motion of an object, to and fro around where it is in frame 0: {@code amplitude * (sin(2 pi frame / period + phase) - sin
 * phase)} along each axis.
 *
 * @param amplitude along X, Y and Z, in pixels
 * @param period in frames, for each axis
 * @param phase for each axis
 */
record Drift(double[] amplitude, double[] period, double[] phase) {

    private static final double SHORTEST_PERIOD = 20;

    private static final double LONGEST_PERIOD = 60;

    /** Keeps motion apart from what is drawn of the same seed. */
    private static final long MOTION = 0x4D6F74696F6EL;

    /** The draws of a seed that decide about motion. */
    static SplittableRandom random(long seed) {
        return new SplittableRandom(seed ^ MOTION);
    }

    /** Whatever the grid, as many numbers are drawn. */
    static Drift random(PhantomGrid grid, SplittableRandom random) {
        double direction = 2 * StrictMath.PI * random.nextDouble();
        double[] along = {StrictMath.cos(direction), StrictMath.sin(direction), grid.depth() > 1 ? 0.5 : 0};
        double[] amplitude = new double[along.length];
        double[] period = new double[along.length];
        double[] phase = new double[along.length];
        for (int d = 0; d < along.length; d++) {
            period[d] = SHORTEST_PERIOD + (LONGEST_PERIOD - SHORTEST_PERIOD) * random.nextDouble();
            phase[d] = 2 * StrictMath.PI * random.nextDouble();
            amplitude[d] = along[d] * grid.speed() * period[d] / (2 * StrictMath.PI);
        }
        return new Drift(amplitude, period, phase);
    }

    /** How far the object is from where it was in frame 0, in pixels of X; exactly 0 in frame 0. @param d 0 for X, 1 for Y, 2 for Z */
    double at(int d, double frame) {
        return amplitude[d] * (StrictMath.sin(2 * StrictMath.PI * frame / period[d] + phase[d]) - StrictMath.sin(phase[d]));
    }
}
