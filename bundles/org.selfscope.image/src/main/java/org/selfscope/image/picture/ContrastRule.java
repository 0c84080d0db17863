package org.selfscope.image.picture;

import org.selfscope.image.RestorationException;

/**
 * Which values become black and white.
 *
 * @param lowPercentile per cent of the pixels that are black or darker; 0..100
 * @param highPercentile per cent of the pixels that are white or darker; above the low one, up to 100
 * @param shared whether all panels get the contrast of all their values together; else each its own
 */
public record ContrastRule(double lowPercentile, double highPercentile, boolean shared) {

    /** A few hot or dead pixels do not matter; each panel has its own contrast. */
    public static final ContrastRule OWN = new ContrastRule(0.1, 99.8, false);

    /** Like {@link #OWN}, with one contrast for all panels, so that grey values can be compared. */
    public static final ContrastRule SHARED = new ContrastRule(0.1, 99.8, true);

    public ContrastRule {
        if (!(lowPercentile >= 0 && lowPercentile < highPercentile && highPercentile <= 100)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The percentiles of the contrast are " + lowPercentile + " and " + highPercentile + ".",
                "Set percentiles from 0 to 100, the lower one first.");
        }
    }
}
