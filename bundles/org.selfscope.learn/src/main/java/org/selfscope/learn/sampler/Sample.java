package org.selfscope.learn.sampler;

import java.util.Map;

import org.selfscope.learn.framing.Block;

/**
 * What a network learns from one patch, as named maps. {@link #TARGET} and {@link #WEIGHT} are always there; every other map is the input
 * of a pass, or tells the objective how the patch was sampled.
 *
 * @param maps by name
 */
public record Sample(Map<String, Block> maps) {
    /** What the network sees. */
    public static final String INPUT = "input";
    /** What the network shall predict, of the size of the input. */
    public static final String TARGET = "target";
    /** How much each pixel of the target counts, one channel; 0 where the input has seen the target. */
    public static final String WEIGHT = "weight";
    /** 1 at the pixels of the target that may be compared with a prediction that has seen them, else 0; one channel. */
    public static final String USABLE = "usable";
    /** The patch as it is, as the network sees it. */
    public static final String WHOLE = "whole";
    /** Which member of each cell of the patch the input is. @see PairSampler */
    public static final String INPUT_MEMBER = "input member";
    /** Which member of each cell of the patch the target is. */
    public static final String TARGET_MEMBER = "target member";

    public Sample {
        maps = Map.copyOf(maps);
    }

    public Block map(String name) {
        return maps.get(name);
    }

    /** How much each pixel of the target counts. */
    public float[] weight() {
        return maps.get(WEIGHT).values();
    }
}
