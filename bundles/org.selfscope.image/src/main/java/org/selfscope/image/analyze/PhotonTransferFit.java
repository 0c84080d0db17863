package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.selfscope.image.analyze.PhotonTransfer.Point;

/**
 * Fits the photon transfer line to levels of brightness, each weighted by its precision. Levels that lie too high for their precision,
 * where structure is left, lose weight.
 */
final class PhotonTransferFit {

    /** Standard errors beyond which a level loses weight. */
    private static final double TOLERANCE = 2;

    private static final int ROUNDS = 20;

    /** Standard errors by which a more precise line may be higher or steeper than one that lets less structure through. */
    private static final double AGREEMENT = 1;

    /** Of images without any noise. */
    private static final double SMALLEST_VARIANCE = 1e-50;

    private final double[] mean;

    private final double[] variance;

    /** Relative standard error of the variances. */
    private final double[] precision;

    private final Line line;

    /** @param response what filter and shared noise make of the variance */
    private PhotonTransferFit(List<List<Block>> levels, Filter filter, double response) {
        mean = levels.stream().mapToDouble(l -> l.stream().mapToDouble(Block::mean).average().getAsDouble()).toArray();
        variance = levels.stream().mapToDouble(l -> l.stream().mapToDouble(filter::variance).average().getAsDouble() / response).toArray();
        precision = levels.stream().mapToDouble(l -> Math.sqrt(2 / (filter.freedom() * l.size()))).toArray();
        line = fit();
    }

    /**
     * Takes the most precise filter through which no structure shows: whose line is neither higher nor steeper than that of the filter
     * before, beyond what chance explains (Hausman's test).
     *
     * @param levels from dark to bright, at least one block each
     * @param x correlation of noise 1, 2 and 3 pixels apart along X
     * @param y likewise along Y
     * @param response of what was done to the noise before
     */
    static PhotonTransferFit of(List<List<Block>> levels, double[] x, double[] y, double response) {
        PhotonTransferFit best = null;
        for (Filter filter : Filter.values()) {
            PhotonTransferFit next = new PhotonTransferFit(levels, filter, response * filter.response(x, y));
            if (best != null && !next.agrees(best)) {
                break;
            }
            best = next;
        }
        return best;
    }

    private boolean agrees(PhotonTransferFit robust) {
        double dark = mean[0];
        return agrees(line.at(dark) - robust.line.at(dark), robust.line.varianceAt(dark) - line.varianceAt(dark))
            && agrees(line.slope() - robust.line.slope(), robust.line.slopeVariance() - line.slopeVariance());
    }

    private static boolean agrees(double difference, double squaredError) {
        return !(difference > AGREEMENT * Math.sqrt(Math.max(0, squaredError)));
    }

    /**
     * @param knownOffset if there is none, that of the darkest level is taken
     * @param roundingVariance of quantised values, which is no read noise
     */
    PhotonTransfer transfer(OptionalDouble knownOffset, double roundingVariance) {
        double offset = knownOffset.orElse(mean[0]);
        double readNoise = Math.sqrt(Math.max(0, line.at(offset) - roundingVariance));
        double error = Math.sqrt(line.varianceAt(offset));
        double largest = Math.sqrt(error);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            points.add(new Point(mean[i], variance[i], error(line, i)));
        }
        return new PhotonTransfer(new Estimate(line.slope(), Math.sqrt(line.slopeVariance())),
            new Estimate(line.at(0), Math.sqrt(line.varianceAt(0))), offset, knownOffset.isPresent(),
            new Estimate(readNoise, readNoise > 0 ? Math.min(error / (2 * readNoise), largest) : largest), points);
    }

    /** NB: a line that falls below all levels must not give infinite weights. */
    private double error(Line of, int level) {
        double smallest = Double.MAX_VALUE;
        for (double v : variance) {
            smallest = Math.min(smallest, v);
        }
        return Math.max(Math.max(of.at(mean[level]), smallest), SMALLEST_VARIANCE) * precision[level];
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
            fitted = Line.fit(mean, variance, weight);
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
