package org.selfscope.learn.model;

/**
 * What training came to. Losses are in squared network numbers; multiply by {@link #squaredUnit()} for squared input units.
 *
 * @param steps done
 * @param bestStep after which the stored weights were best
 * @param validationLoss of the stored weights: mean square error plus variance of the noise
 * @param squaredUnit square of the normalisation's scale
 * @param seconds wall time of training
 * @param device that was used, such as "CPU"
 * @param threads that were used
 * @param seed of all random draws
 */
public record TrainingSummary(int steps, int bestStep, double validationLoss, double squaredUnit, double seconds, String device,
    int threads, long seed) {
}
