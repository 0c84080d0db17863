package org.selfscope.learn.train;

import org.selfscope.learn.network.Weights;

/**
 * The weights to be kept: those with the smallest validation loss so far, or the last validated ones.
 *
 * @param step after which they were; 0 if there was no validation yet
 * @param loss NaN if there was no validation yet
 * @param weights null if there was no validation yet
 */
record Best(int step, double loss, Weights weights) {
    static final Best NONE = new Best(0, Double.NaN, null);

    boolean isNone() {
        return weights == null;
    }
}
