package org.selfscope.image.phantom;

import org.selfscope.image.random.CounterRandom;

/**
 * Light of a voltage indicator: a spike is one bright frame, and never comes within {@value #PAUSE} frames after another.
 *
 * @param probability that a spike wants to come in a frame
 */
record VoltageTrace(double probability, long seed) implements Trace {

    static final int PAUSE = 3;

    private static final double REST = 0.5;

    @Override
    public double at(long frame) {
        return isSpike(frame) ? 1 : REST;
    }

    /** NB: a spike that is wanted in the pause after another one that is wanted is lost, even if that is lost, too. */
    boolean isSpike(long frame) {
        for (long before = 1; before <= PAUSE; before++) {
            if (isWanted(frame - before)) {
                return false;
            }
        }
        return isWanted(frame);
    }

    private boolean isWanted(long frame) {
        return new CounterRandom(seed).uniform(frame) < probability;
    }
}
