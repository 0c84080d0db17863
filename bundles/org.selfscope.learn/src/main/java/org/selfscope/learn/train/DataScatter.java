package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.analyze.Irregularities;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.Scatter;

/**
 * How the data scatter around what a network shall predict, and which distance that asks for; from the images alone.
 *
 * @param distance what the plan says, or what was chosen
 * @param scatter one a channel; empty if the distance needs none
 * @param note for people: what was found, and what follows from it
 */
record DataScatter(Distance distance, List<Scatter> scatter, Optional<String> note) {
    /** Images that are looked at, evenly spread over all. */
    private static final int MOST_IMAGES = 3;

    /** @param normalizations one a channel of the network */
    static DataScatter of(TrainingPlan plan, List<Image> images, List<Normalization> normalizations, Cancellation cancellation) {
        Distance distance = plan.objective().distance();
        if (distance != Distance.AUTOMATIC && distance != Distance.ROBUST) {
            return new DataScatter(distance, List.of(), Optional.empty());
        }
        try {
            return of(distance, measured(images, normalizations.size(), cancellation), normalizations);
        } catch (RestorationException e) {
            if (e.kind() != Kind.IMAGE || distance == Distance.ROBUST) {
                throw e;
            }
            return new DataScatter(Distance.SQUARED, List.of(), Optional.of("Whether there are outliers or values that are cut off could not "
                + "be told: " + e.getMessage() + " Predictions follow the mean of the data."));
        }
    }

    /** For each channel of the network, what was found in the images. */
    private static List<List<Irregularities>> measured(List<Image> images, int channels, Cancellation cancellation) {
        List<List<Irregularities>> measured = new ArrayList<>();
        IntStream.range(0, channels).forEach(c -> measured.add(new ArrayList<>()));
        int count = Math.min(MOST_IMAGES, images.size());
        for (int i = 0; i < count; i++) {
            List<Irregularities> found = Irregularities.of(images.get((2 * i + 1) * images.size() / (2 * count)), cancellation);
            for (int c = 0; c < found.size(); c++) {
                measured.get(c % channels).add(found.get(c));
            }
        }
        return measured;
    }

    private static DataScatter of(Distance distance, List<List<Irregularities>> measured, List<Normalization> normalizations) {
        if (distance == Distance.AUTOMATIC && measured.stream().flatMap(List::stream).allMatch(Irregularities::isNone)) {
            return new DataScatter(Distance.SQUARED, List.of(),
                Optional.of("No outliers and no values that are cut off were found: predictions follow the mean of the data."));
        }
        List<Scatter> scatter = IntStream.range(0, measured.size()).mapToObj(c -> scatter(measured.get(c), normalizations.get(c),
            distance == Distance.ROBUST)).toList();
        return new DataScatter(Distance.ROBUST, scatter, Optional.of(describe(measured.stream().flatMap(List::stream).toList())));
    }

    /** @param outliers whether they are allowed for even if none are found */
    private static Scatter scatter(List<Irregularities> found, Normalization normalization, boolean outliers) {
        double unit = normalization.scale();
        double intercept = found.stream().mapToDouble(f -> f.noise().variance(normalization.offset())).average().orElse(0);
        double slope = found.stream().mapToDouble(f -> f.noise().slope()).average().orElse(0);
        double low = found.stream().filter(f -> f.dark() > 0).mapToDouble(f -> normalization.apply(f.lowest())).min()
            .orElse(Double.NEGATIVE_INFINITY);
        double high = found.stream().filter(f -> f.bright() > 0).mapToDouble(f -> normalization.apply(f.highest())).max()
            .orElse(Double.POSITIVE_INFINITY);
        return new Scatter(intercept / unit / unit, slope / unit, low, high,
            outliers || found.stream().anyMatch(f -> f.outliers() > 0));
    }

    /** As in "At least 0.3 % of the pixels are outliers, and 20 % are cut off at 0: the loss allows for that." */
    private static String describe(List<Irregularities> found) {
        List<String> parts = new ArrayList<>();
        double outliers = found.stream().mapToDouble(Irregularities::outliers).average().orElse(0);
        double dark = found.stream().mapToDouble(Irregularities::dark).average().orElse(0);
        double bright = found.stream().mapToDouble(Irregularities::bright).average().orElse(0);
        if (outliers > 0) {
            parts.add("at least " + percent(outliers) + " are outliers, which count less");
        }
        if (dark > 0) {
            parts.add(percent(dark) + " are cut off at the lowest value, and only say that the truth lies there or below");
        }
        if (bright > 0) {
            parts.add(percent(bright) + " are cut off at the highest value, and only say that the truth lies there or above");
        }
        return "Of the pixels " + (parts.isEmpty() ? "none seem to be outliers or cut off, but are allowed for" : String.join("; ", parts)) + ".";
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2g %%", 100 * part);
    }
}
