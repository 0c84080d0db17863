package org.selfscope.image.noise;

import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.random.CounterRandom;

/**
 * What distinguishes the pixels of a camera from each other, and is the same in every frame and plane: as of sCMOS cameras, whose pixels or
 * columns have amplifiers of their own. The gain of a place is multiplied by {@code max(0, 1 + N(0, gainSpread²))}, its offset gets
 * {@code N(0, offsetSpread²)} more.
 *
 * @param layout what has a gain and an offset of its own
 * @param gainSpread standard deviation of the gain, relative to its mean; 0..0.5
 * @param offsetSpread standard deviation of the offset, in grey values; at least 0
 * @param seed of the camera
 */
public record FixedPattern(Layout layout, double gainSpread, double offsetSpread, long seed) {

    /** What has a gain and an offset of its own. X counts columns, Y rows. */
    public enum Layout {
        PIXELS, COLUMNS, ROWS
    }

    /** All pixels are alike. */
    public static final FixedPattern NONE = new FixedPattern(Layout.PIXELS, 0, 0, 0);

    private static final double LARGEST_SPREAD = 0.5;

    public FixedPattern {
        if (!(gainSpread >= 0 && gainSpread <= LARGEST_SPREAD)) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The gain of the camera's pixels differs by " + 100 * gainSpread + " %.", "Choose a part from 0 to 50 %.");
        }
        if (!(offsetSpread >= 0 && Double.isFinite(offsetSpread))) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The offset of the camera's pixels differs by " + offsetSpread + " grey values.", "Set it to 0 or a number above.");
        }
    }

    /** What the gain of each place is multiplied by. @param places number of pixels, columns or rows */
    double[] gains(int places) {
        CounterRandom random = new CounterRandom(seed).stream(0);
        double[] gains = new double[places];
        Arrays.setAll(gains, i -> gainSpread == 0 ? 1 : Math.max(0, 1 + gainSpread * random.normal(i)));
        return gains;
    }

    /** What each place adds to the offset. */
    double[] offsets(int places) {
        CounterRandom random = new CounterRandom(seed).stream(1);
        double[] offsets = new double[places];
        Arrays.setAll(offsets, i -> offsetSpread == 0 ? 0 : offsetSpread * random.normal(i));
        return offsets;
    }

    /** Number of pixels, columns or rows. */
    int places(int width, int height) {
        return switch (layout) {
            case PIXELS -> Math.multiplyExact(width, height);
            case COLUMNS -> width;
            case ROWS -> height;
        };
    }

    /** The place of a pixel. */
    int place(int x, int y, int width) {
        return switch (layout) {
            case PIXELS -> x + width * y;
            case COLUMNS -> x;
            case ROWS -> y;
        };
    }
}
