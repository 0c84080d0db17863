package org.selfscope.image.analyze;

/**
 * The grey values that occur.
 *
 * @param lowest of all
 * @param highest of all
 * @param lowestShare part of the pixels with the lowest value, 0..1
 * @param highestShare part of the pixels with the highest value, 0..1
 * @param aboveLowestShare part of the pixels with the lowest value but one
 * @param belowHighestShare part of the pixels with the highest value but one
 * @param step of which all differences are multiples; 0 if values are not quantised
 */
public record ValueRange(double lowest, double highest, double lowestShare, double highestShare, double aboveLowestShare,
    double belowHighestShare, double step) {

    /** Fewer pixels may be there by chance. */
    private static final double FEWEST = 1e-4;

    /** How many times as frequent as its neighbour a value is where values are cut off. */
    private static final double PILE = 3;

    /** Whether dark values are cut off: the lowest value is much more frequent than the next one. */
    public boolean isClipped() {
        return lowestShare > FEWEST && lowestShare > PILE * aboveLowestShare;
    }

    /** Whether bright values are cut off. */
    public boolean isSaturated() {
        return highestShare > FEWEST && highestShare > PILE * belowHighestShare && highest > lowest;
    }

    /** The variance that rounding adds. */
    double roundingVariance() {
        return step * step / 12;
    }
}
