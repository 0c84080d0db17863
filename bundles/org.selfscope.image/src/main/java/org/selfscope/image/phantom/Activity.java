package org.selfscope.image.phantom;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * How neurons of a movie are active.
 *
 * @param indicator what makes it visible
 * @param rate of each neuron, per second: bursts of spikes seen by calcium, single spikes seen by voltage, a little less for high rates
 *            because of the pause after a spike; 0..1000
 * @param decay time in which the light of calcium falls to 1/e, in seconds; above 0, at most 60
 * @param bleaching part of all light that is lost in a minute; 0 or more, below 1
 */
public record Activity(Indicator indicator, double rate, double decay, double bleaching) {

    public static final double DEFAULT_RATE = 0.4;

    public static final double DEFAULT_DECAY = 0.6;

    private static final double MINUTE = 60;

    public Activity {
        require(rate >= 0 && rate <= 1000, "The rate of events is " + rate + " per second.", "Choose a number from 0 to 1000.");
        require(decay > 0 && decay <= MINUTE, "The calcium decays in " + decay + " s.", "Choose a time above 0 and at most 60 s.");
        require(bleaching >= 0 && bleaching < 1, "In a minute " + 100 * bleaching + " % of the light bleach.",
            "Choose a part from 0 to less than 100 %.");
    }

    /** With usual rates, without bleaching. */
    public static Activity of(Indicator indicator) {
        return new Activity(indicator, DEFAULT_RATE, DEFAULT_DECAY, 0);
    }

    /** The same seen by another indicator. */
    public Activity with(Indicator other) {
        return new Activity(other, rate, decay, bleaching);
    }

    /** The part of the light that has not bleached. @param seconds since the first frame */
    double left(double seconds) {
        return StrictMath.pow(1 - bleaching, seconds / MINUTE);
    }

    private static void require(boolean valid, String what, String resolution) {
        if (!valid) {
            throw new RestorationException(Kind.SETTING, what, resolution);
        }
    }
}
