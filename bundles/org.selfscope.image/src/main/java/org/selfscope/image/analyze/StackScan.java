package org.selfscope.image.analyze;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;

/**
 * Looks at consecutive frames at one site: in windows that are spread over the whole axis. Of every frame the highest spatial frequencies
 * are taken alone, without structure.
 */
final class StackScan {

    private final AxisType axis;

    private final boolean isRepeated;

    private final int window;

    /** Products of frames 0, 1, 2... apart. */
    private final double[] products = new double[BlockScan.LAGS + 1];

    private final double[] pairs = new double[BlockScan.LAGS + 1];

    private double patternSum;

    private double patternCount;

    private TransferScan differences = TransferScan.NOTHING;

    /**
     * @param frames size along the axis
     * @param isRepeated whether the same scene is recorded again and again, so that differences of frames are noise
     */
    StackScan(AxisType axis, long frames, boolean isRepeated) {
        this.isRepeated = isRepeated;
        this.axis = axis;
        window = (int)Math.max(Math.min(2, frames), Math.min(BlockScan.LAGS + 1, frames / 2));
    }

    /**
     * @param dimension of the axis in the image
     * @param frames its size
     * @param most number of windows
     */
    void add(Site site, int dimension, long frames, int most, PatchReader reader, ValueRange range, Cancellation cancellation) {
        double[] sum = new double[site.width() * site.height()];
        double squares = 0;
        long[] starts = Sites.spread(frames / window, most);
        for (long start : starts) {
            cancellation.check();
            List<Patch> read = new ArrayList<>();
            for (int i = 0; i < window; i++) {
                read.add(site.at(dimension, start * window + i).read(reader));
            }
            squares += add(read, sum);
            for (int i = 0; isRepeated && i + 1 < window; i += 2) {
                differences = differences
                    .and(TransferScan.of(read.get(i).mean(read.get(i + 1)), read.get(i).difference(read.get(i + 1)), range));
            }
        }
        addPattern(sum, squares, starts.length);
    }

    /** Adds the mean of the window to the sum and returns the sum of its squares. */
    private double add(List<Patch> frames, double[] sum) {
        List<double[]> noise = frames.stream().map(f -> f.highPass().highPass().values()).toList();
        for (int lag = 0; lag <= BlockScan.LAGS; lag++) {
            for (int t = 0; t + lag < noise.size(); t++) {
                products[lag] += product(noise.get(t), noise.get(t + lag));
                pairs[lag] += sum.length;
            }
        }
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            double mean = 0;
            for (double[] frame : noise) {
                mean += frame[i];
            }
            mean /= noise.size();
            sum[i] += mean;
            squares += mean * mean;
        }
        return squares;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Products of different windows: {@code (sum of m)² - sum of m²}. */
    private void addPattern(double[] sum, double squares, int windows) {
        if (windows > 1) {
            patternSum += (product(sum, sum) - squares) / (windows * (windows - 1.0));
            patternCount += sum.length;
        }
    }

    void add(StackScan other) {
        for (int lag = 0; lag < products.length; lag++) {
            products[lag] += other.products[lag];
            pairs[lag] += other.pairs[lag];
        }
        patternSum += other.patternSum;
        patternCount += other.patternCount;
        differences = differences.and(other.differences);
    }

    /** Without several windows, a pattern cannot be told from noise that frames share. Of a constant image there is no noise. */
    StackNoise noise() {
        double all = products[0] / pairs[0];
        double pattern = patternCount > 0 ? Math.max(0, patternSum / patternCount) : 0;
        List<Double> correlation = new ArrayList<>();
        for (int lag = 1; lag < window && all > pattern && patternCount > 0; lag++) {
            correlation.add((products[lag] / pairs[lag] - pattern) / (all - pattern));
        }
        return new StackNoise(axis, correlation, all > 0 ? Math.min(1, pattern / all) : 0);
    }

    /** Of consecutive frames; none where the scene changes. */
    TransferScan differences() {
        return differences;
    }
}
