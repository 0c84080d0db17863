package org.selfscope.image.analyze;

/**
 * Means over half of the pixels of a {@link Level}.
 *
 * @param surround mean brightness of the surroundings, by which they were chosen
 * @param mean grey value that belongs to the variance
 * @param spread variance of the grey values that belong to the variance
 * @param variance mean square behind a filter
 * @param count of the pixels; 0 if there are none, then all means are 0
 * @param lowest part of them with the lowest value of all, 0..1
 * @param highest part of them with the highest value of all, 0..1
 */
record LevelHalf(double surround, double mean, double spread, double variance, double count, double lowest, double highest) {

    LevelHalf and(LevelHalf other) {
        double all = count + other.count;
        double share = all > 0 ? other.count / all : 0;
        return new LevelHalf(mix(surround, other.surround, share), mix(mean, other.mean, share),
            mix(spread, other.spread, share) + share * (1 - share) * (other.mean - mean) * (other.mean - mean), mix(variance, other.variance, share), all,
            mix(lowest, other.lowest, share), mix(highest, other.highest, share));
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }
}
