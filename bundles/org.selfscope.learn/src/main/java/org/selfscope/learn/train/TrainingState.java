package org.selfscope.learn.train;

import java.util.List;

import org.selfscope.learn.network.Weights;

/**
 * How far a training has come: with the plan and the images all that is needed to continue it.
 *
 * @param step steps done
 * @param losses of all validations so far
 * @param best so far
 * @param seconds wall time so far
 * @param variables of the graph: weights, their average, and those of the optimiser
 * @param restarts how often the training went wrong and began anew
 */
record TrainingState(int step, List<Double> losses, Best best, double seconds, List<Weights> variables, int restarts) {
    TrainingState {
        losses = List.copyOf(losses);
        variables = List.copyOf(variables);
    }
}
