package org.selfscope.learn.sampler;

/**
 * One evaluation of the network in a training step.
 *
 * @param input name of the map that the network sees, and of the pass
 * @param gradient whether the objective's gradient goes through it
 */
public record Pass(String input, boolean gradient) {
}
