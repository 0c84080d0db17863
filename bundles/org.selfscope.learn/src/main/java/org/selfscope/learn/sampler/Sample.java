package org.selfscope.learn.sampler;

import java.util.Map;

/**
 * One patch, ready for training; all arrays are of the patch's size, X fastest.
 *
 * @param inputs what the network sees in each pass, by the name of the pass
 * @param target what it shall predict
 * @param weight how much each target counts; 0 where the input has seen the target
 */
public record Sample(Map<String, float[]> inputs, float[] target, float[] weight) {

    public Sample {
        inputs = Map.copyOf(inputs);
    }
}
