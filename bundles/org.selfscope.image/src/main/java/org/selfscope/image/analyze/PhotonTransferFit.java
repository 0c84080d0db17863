package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import org.selfscope.image.analyze.PhotonTransfer.Point;

/**
 * Fits the photon transfer line to levels of brightness, each weighted by its precision. Levels that lie too high for their precision,
 * where structure is left, lose weight.
 */
final class PhotonTransferFit {

    /** Standard errors beyond which a level loses weight. */
    private static final double TOLERANCE = 2;

    private static final int ROUNDS = 20;

    /** Of images without any noise. */
    private static final double SMALLEST_VARIANCE = 1e-50;

    private final List<Level> levels;

    private final Filter filter;

    private final double response;

    // OF THE HALVES OF ALL LEVELS

    /** The brightness of the other half of the same level: its errors are its own. */
    private final double[] instrument;

    private final double[] mean;

    private final double[] variance;

    private final double[] spread;

    /** Relative standard error of the variances, if all pixels of a level are equally bright. */
    private final double[] precision;

    // OF ALL

    private final Line line;

    /** @param response what filter and shared noise make of the variance */
    private PhotonTransferFit(List<Level> levels, Filter filter, double response) {
        this.levels = levels;
        this.filter = filter;
        this.response = response;
        List<LevelHalf> halves = new ArrayList<>();
        List<LevelHalf> others = new ArrayList<>();
        for (Level level : levels) {
            boolean both = level.even().count() > 0 && level.odd().count() > 0;
            halves.addAll(both ? List.of(level.even(), level.odd()) : List.of(level.all()));
            others.addAll(both ? List.of(level.odd(), level.even()) : List.of(level.all()));
        }
        instrument = others.stream().mapToDouble(LevelHalf::mean).toArray();
        mean = halves.stream().mapToDouble(LevelHalf::mean).toArray();
        variance = halves.stream().mapToDouble(l -> l.variance() / response).toArray();
        spread = halves.stream().mapToDouble(LevelHalf::spread).toArray();
        precision = halves.stream().mapToDouble(this::precision).toArray();
        line = fit();
    }

    /**
     * Takes the filter whose line is probably closest to the truth, beginning with the one that lets least structure through. By how much
     * the line of another one is higher or steeper than chance explains, so much structure shows in it (after Hausman, Econometrica 46,
     * 1978); if that is less than what it gains in precision, it is better.
     *
     * NB: noise of which neighbours share much has little of the highest frequencies, so that only coarse filters measure it.
     *
     * @param scan at least one level of each filter
     * @param x correlation of noise 1, 2 and 3 pixels apart along X
     * @param y likewise along Y
     * @param response of what was done to the noise before
     */
    static PhotonTransferFit of(TransferScan scan, ValueRange range, double[] x, double[] y, double response) {
        boolean isShared = DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).anyMatch(c -> c >= NeighbourCorrelation.HARMLESS);
        PhotonTransferFit best = null;
        for (Filter filter : isShared ? EnumSet.of(Filter.FINE, Filter.COARSE) : EnumSet.allOf(Filter.class)) {
            PhotonTransferFit fit = new PhotonTransferFit(scan.joined(filter, range), filter, response * filter.response(x, y));
            best = best == null || fit.isBetterThan(best) ? fit : best;
        }
        return best;
    }

    /** By the estimated squared errors of the darkest level and of the slope. */
    private boolean isBetterThan(PhotonTransferFit robust) {
        double dark = robust.levels.get(0).all().mean();
        return error(line.at(dark) - robust.line.at(dark), line.varianceAt(dark), robust.line.varianceAt(dark))
            + error(line.slope() - robust.line.slope(), line.slopeVariance(), robust.line.slopeVariance()) < 2;
    }

    /** In squared errors of a fit without structure. */
    private static double error(double difference, double squaredError, double robustSquaredError) {
        double byChance = Math.max(0, robustSquaredError - squaredError);
        double bias = difference > 0 ? Math.max(0, difference * difference - byChance) : 0;
        return (bias + squaredError) / robustSquaredError;
    }

    /**
     * @param knownOffset if there is none, that of the darkest level is taken
     * @param roundingVariance of quantised values, which is no read noise
     */
    PhotonTransfer transfer(OptionalDouble knownOffset, double roundingVariance) {
        double offset = knownOffset.orElse(levels.get(0).all().mean());
        double readNoise = Math.sqrt(Math.max(0, line.at(offset) - roundingVariance));
        double error = Math.sqrt(line.varianceAt(offset));
        double largest = Math.sqrt(error);
        List<Point> points = new ArrayList<>();
        for (Level level : levels) {
            LevelHalf all = level.all();
            points.add(new Point(all.mean(), all.variance() / response, expected(line, all.mean(), all.spread()) * precision(all)));
        }
        return new PhotonTransfer(new Estimate(line.slope(), Math.sqrt(line.slopeVariance())),
            new Estimate(line.at(0), Math.sqrt(line.varianceAt(0))), offset, knownOffset.isPresent(),
            new Estimate(readNoise, readNoise > 0 ? Math.min(error / (2 * readNoise), largest) : largest), points);
    }

    private double precision(LevelHalf half) {
        return Math.sqrt(2 * filter.redundancy() / half.count());
    }

    private double error(Line of, int half) {
        return expected(of, mean[half], spread[half]) * precision[half];
    }

    /**
     * The root mean square of the variances of the pixels of a level.
     *
     * NB: a line that falls below all levels must not give infinite weights.
     */
    private double expected(Line of, double brightness, double spread) {
        double smallest = Double.MAX_VALUE;
        for (double v : variance) {
            smallest = Math.min(smallest, v);
        }
        double variance = Math.max(Math.max(of.at(brightness), smallest), SMALLEST_VARIANCE);
        return Math.sqrt(variance * variance + of.slope() * of.slope() * spread);
    }

    private Line fit() {
        Line fitted = new Line(0, variance[variance.length / 2], 0, 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] weight = new double[mean.length];
            for (int i = 0; i < weight.length; i++) {
                double error = error(fitted, i);
                double above = round == 0 ? 0 : (variance[i] - fitted.at(mean[i])) / error;
                weight[i] = Math.min(1, TOLERANCE / Math.max(above, TOLERANCE)) / (error * error);
            }
            fitted = Line.fit(instrument, mean, variance, weight);
        }
        return fitted.withScaledErrors(Math.max(1, misfit(fitted)));
    }

    /** Chi square over degrees of freedom; of levels with structure, only as much as the tolerance. */
    private double misfit(Line of) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double z = (variance[i] - of.at(mean[i])) / error(of, i);
            sum += Math.min(z * z, TOLERANCE * TOLERANCE);
        }
        return mean.length > 2 ? sum / (mean.length - 2) : 1;
    }
}
