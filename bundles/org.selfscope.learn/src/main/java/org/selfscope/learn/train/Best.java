package org.selfscope.learn.train;

import org.selfscope.learn.network.Weights;

/**
 * The weights with the smallest validation loss so far.
 *
 * @param step after which they were
 */
record Best(int step, double loss, Weights weights) {
}
