package org.selfscope.learn.sampler;

import org.selfscope.learn.setting.Settings;

/**
 * The mask of Noise2Self: every {@code period}-th pixel in every axis is replaced by the weighted mean of its neighbours, and is the
 * target.
 *
 * @param period in pixels; 2..16. The own pixel would leak with 1
 */
public record BlindSpotGrid(int period) implements Sampler {

    /** As in the published notebooks. */
    public static final int DEFAULT_PERIOD = 4;

    public BlindSpotGrid {
        Settings.require(period >= 2 && period <= 16, "The period of the blind-spot mask is " + period + " pixels.",
            "Choose a period from 2 to 16 pixels.");
    }

    @Override
    public int phases() {
        return period * period;
    }
}
