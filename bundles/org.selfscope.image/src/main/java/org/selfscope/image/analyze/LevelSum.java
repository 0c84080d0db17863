package org.selfscope.image.analyze;

/** Adds up half of the pixels of a level. */
final class LevelSum {

    private double surround;

    private double mean;

    private double squaredMean;

    private double variance;

    private long count;

    private long lowest;

    private long highest;

    void add(double pixelSurround, double pixelMean, double pixelSquare, double value, ValueRange range) {
        surround += pixelSurround;
        mean += pixelMean;
        squaredMean += pixelMean * pixelMean;
        variance += pixelSquare;
        count++;
        lowest += value <= range.lowest() ? 1 : 0;
        highest += value >= range.highest() ? 1 : 0;
    }

    LevelHalf half() {
        double all = Math.max(1, count);
        double average = mean / all;
        return new LevelHalf(surround / all, average, Math.max(0, squaredMean / all - average * average), variance / all, count, lowest / all,
            highest / all);
    }
}
