package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts pixels by brightness and measures the noise of each level, by one filter.
 * <p>
 * Pixels are sorted by the mean of a ring around all that the filter sees, whose noise is independent of what is measured: an instrumental
 * variable. So the mean and the variance of a level are unbiased, although both are measured by the same noisy pixels (Wald, Annals of
 * Mathematical Statistics 11, 1940). Levels in which many values are
 * cut off are left out as a whole, which does not depend on the noise either.
 */
final class BrightnessLevels {

    /** Of the squares that make up the halves. */
    private static final int SQUARE = 16;

    /** Width of the ring. */
    private static final int RING = 2;

    /** Levels of a patch, if it has pixels enough. */
    private static final int PATCH_LEVELS = 64;

    private static final int FEWEST_PIXELS = 256;

    /** The inverse part of the brighter pixels that a level has at most. */
    private static final double TAIL = 4;

    /** Levels of all patches. */
    private static final int LEVELS = 100;

    /** Values from which the limits between levels are taken. */
    private static final int SAMPLE = 4096;

    /** A larger part of values that are cut off changes the noise. */
    private static final double MOST_CUT = 0.01;

    /** If a smaller part of the pixels is left without levels that are cut off, these are used too. */
    private static final double FEWEST = 0.1;

    private BrightnessLevels() {
    }

    /**
     * The levels of a patch.
     *
     * @param level tells how bright it is
     * @param noise tells how noisy; the same patch, or the difference of two frames
     * @param range of all values
     */
    static List<Level> of(Patch level, Patch noise, Filter filter, ValueRange range) {
        double[] squares = filter.squares(noise);
        double[] brightness = filter.brightness(level);
        double[] surround = level.ring(filter.radius(), filter.radius() + RING);
        for (int i = 0; i < surround.length; i++) {
            surround[i] = Double.isFinite(squares[i] + brightness[i]) ? surround[i] : Double.NaN;
        }
        double[] limits = limits(surround);
        LevelSum[] sums = new LevelSum[2 * limits.length + 2];
        Arrays.setAll(sums, i -> new LevelSum());
        for (int i = 0; i < surround.length; i++) {
            if (!Double.isNaN(surround[i])) {
                int found = Arrays.binarySearch(limits, surround[i]);
                int place = found < 0 ? -found - 1 : found;
                int half = i % level.width() / SQUARE + i / level.width() / SQUARE & 1;
                sums[2 * place + half].add(surround[i], brightness[i], squares[i], level.values()[i], range);
            }
        }
        return IntStream.rangeClosed(0, limits.length).mapToObj(i -> new Level(sums[2 * i].half(), sums[2 * i + 1].half()))
            .filter(l -> l.all().count() > 0).toList();
    }

    /** Between equally many values, of those that are numbers. */
    private static double[] limits(double[] values) {
        int numbers = 0;
        for (double value : values) {
            numbers += Double.isNaN(value) ? 0 : 1;
        }
        int step = Math.max(1, numbers / SAMPLE);
        double[] sample = new double[numbers / step];
        int seen = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                if (seen % step == 0 && seen / step < sample.length) {
                    sample[seen / step] = value;
                }
                seen++;
            }
        }
        Arrays.sort(sample);
        List<Double> limits = new ArrayList<>();
        for (double below = next(0, numbers, PATCH_LEVELS); below < numbers; below = next(below, numbers, PATCH_LEVELS)) {
            limits.add(sample[(int)(below * sample.length / numbers)]);
        }
        return limits.stream().distinct().mapToDouble(v -> v).toArray();
    }

    /**
     * Up to which of some pixels, from dark to bright, a level reaches: of equally many, but fewer where few are left, because the brightest
     * few of an image may be far brighter than the others.
     *
     * @param from the level before
     */
    private static double next(double from, double count, int levels) {
        double end = from + Math.max(FEWEST_PIXELS, Math.min(count / levels, (count - from) / TAIL));
        return end + FEWEST_PIXELS > count ? count : end;
    }

    /** The levels of all patches together, from dark to bright, about equally many pixels each. */
    static List<Level> joined(List<Level> levels, ValueRange range) {
        List<Level> uncut = levels.stream().filter(l -> !(range.isClipped() && l.all().lowest() > MOST_CUT)
            && !(range.isSaturated() && l.all().highest() > MOST_CUT)).toList();
        List<Level> used = count(uncut) < FEWEST * count(levels) ? levels : uncut;
        double count = count(used);
        double seen = 0;
        double end = next(0, count, LEVELS);
        List<Level> joined = new ArrayList<>();
        Level last = null;
        for (Level level : used.stream().sorted(Comparator.comparingDouble(l -> l.all().surround())).toList()) {
            last = last == null ? level : last.and(level);
            seen += level.all().count();
            if (seen >= end) {
                joined.add(last);
                last = null;
                end = next(seen, count, LEVELS);
            }
        }
        if (last != null) {
            joined.add(last);
        }
        return joined;
    }

    private static double count(List<Level> levels) {
        return levels.stream().mapToDouble(l -> l.all().count()).sum();
    }
}
