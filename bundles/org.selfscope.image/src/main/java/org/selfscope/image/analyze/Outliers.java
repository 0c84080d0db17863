package org.selfscope.image.analyze;

import java.util.List;
import java.util.Set;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.mask.Selection;

/**
 * Counts pixels that stand out from all around them by more than noise explains, such as hot and dead ones. Of outliers with any value only
 * those are found that lie far from their surroundings, so that the count is a lower bound.
 */
final class Outliers {
    private static final int ENOUGH_PIXELS = 1 << 22;
    /** By so many standard deviations beyond the outermost neighbour, as one of 10,000 pixels is by noise alone. */
    private static final double LIMIT = 3;
    private static final int NEIGHBOURS = 8;

    private final long channel;
    private final NoiseLine line;
    private final double grain;
    private long pixels;
    private long outliers;

    /** @param line of the noise, without what cutting off does to it */
    Outliers(ChannelNoise noise, NoiseLine line) {
        this.channel = noise.channel();
        this.line = line;
        double photon = noise.transfer().isPhotonNoise() ? noise.transfer().gain().value() : 0;
        this.grain = Math.max(photon, noise.values().step());
    }

    /** The part of the pixels. */
    double share(Image image, Cancellation cancellation) {
        Sites sites = new Sites(image);
        List<Site> places = sites.of(channel, Set.of(), ENOUGH_PIXELS / sites.pixels());
        PatchReader reader = new PatchReader(image);
        for (Site place : places) {
            cancellation.check();
            add(place.read(reader));
        }
        return pixels == 0 ? 0 : (double)outliers / pixels;
    }

    private void add(Patch patch) {
        float[] around = new float[NEIGHBOURS];
        for (int y = 1; y < patch.height() - 1; y++) {
            for (int x = 1; x < patch.width() - 1; x++) {
                outliers += isOutlier(patch, y * patch.width() + x, around) ? 1 : 0;
            }
        }
        pixels += Math.max(0, patch.height() - 2L) * Math.max(0, patch.width() - 2L);
    }

    private boolean isOutlier(Patch patch, int index, float[] around) {
        double value = patch.values()[index];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                double other = patch.values()[index + dy * patch.width() + dx];
                if (dx != 0 || dy != 0) {
                    around[count++] = (float)other;
                    lowest = Math.min(lowest, other);
                    highest = Math.max(highest, other);
                }
            }
        }
        double beyond = Math.max(value - highest, lowest - value);
        return beyond > 0 && beyond > LIMIT * deviation(value > highest ? highest : Selection.median(around, count));
    }

    /** Of the noise at a grey value, with the grain of single photons and steps. NB: noise of few photons is skewed towards bright values. */
    private double deviation(double value) {
        return Math.sqrt(line.variance(value) + grain * grain);
    }
}
