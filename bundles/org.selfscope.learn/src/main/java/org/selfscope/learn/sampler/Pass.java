package org.selfscope.learn.sampler;

/**
 * One evaluation of the network in a training step.
 *
 * @param name unique in the step
 * @param gradient whether the objective's gradient goes through it
 */
public record Pass(String name, boolean gradient) {
}
