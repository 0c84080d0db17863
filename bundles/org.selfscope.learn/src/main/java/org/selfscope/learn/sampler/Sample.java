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
    /** The patch as it is. */
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
