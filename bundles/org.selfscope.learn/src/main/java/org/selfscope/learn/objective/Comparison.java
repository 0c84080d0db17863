package org.selfscope.learn.objective;

import java.util.List;

import org.selfscope.learn.sampler.Sample;

/**
 * A prediction that is held against noisy values. While the network learns, no value of the target may reach the prediction beside it.
 *
 * @param pass whose output it is
 * @param target map of the sample
 */
public record Comparison(String pass, String target) {
    static final List<Comparison> INPUT_TO_TARGET = List.of(new Comparison(Sample.INPUT, Sample.TARGET));
}
