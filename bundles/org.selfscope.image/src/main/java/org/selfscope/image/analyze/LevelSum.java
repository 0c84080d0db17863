package org.selfscope.image.analyze;

/** Adds up half of the pixels of a level. */
final class LevelSum {

    private double surround;

    private double mean;

    private double variance;

    private long count;

    private long lowest;

    private long highest;

    void add(double pixelSurround, double pixelMean, double pixelSquare, double value, ValueRange range) {
        surround += pixelSurround;
        mean += pixelMean;
        variance += pixelSquare;
        count++;
        lowest += value <= range.lowest() ? 1 : 0;
        highest += value >= range.highest() ? 1 : 0;
    }

    LevelHalf half() {
        double all = Math.max(1, count);
        return new LevelHalf(surround / all, mean / all, variance / all, count, lowest / all, highest / all);
    }
}
