package org.selfscope.image.metric;

import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.fourier.Spectrum;

/** Powers of two spectra and their product, summed over rings; index 0 is frequency 0. The order of summation is fixed. */
final class RingSums {

    /** Rows that are summed together. */
    private static final int ROWS = 64;

    private final Frequencies frequencies;

    private final double[] products;

    private final double[] powersX;

    private final double[] powersY;

    private final long[] samples;

    RingSums(Frequencies frequencies) {
        this.frequencies = frequencies;
        int n = frequencies.rings() + 1;
        products = new double[n];
        powersX = new double[n];
        powersY = new double[n];
        samples = new long[n];
    }

    void add(Spectrum x, Spectrum y) {
        List<RingSums> parts = IntStream.range(0, (x.rows() + ROWS - 1) / ROWS).parallel().mapToObj(part -> {
            RingSums sums = new RingSums(frequencies);
            for (int row = part * ROWS; row < Math.min(x.rows(), (part + 1) * ROWS); row++) {
                sums.addRow(x, y, row);
            }
            return sums;
        }).toList();
        parts.forEach(this::merge);
    }

    private void addRow(Spectrum x, Spectrum y, int row) {
        double others = frequencies.squareOf(x.indicesOf(row));
        int height = x.height();
        float[] reX = x.re(row);
        float[] imX = x.im(row);
        float[] reY = y.re(row);
        float[] imY = y.im(row);
        for (int k = 0; k < x.width(); k++) {
            int ring = frequencies.ring(k, others);
            if (ring < products.length) {
                // The frequencies that are not stored have the same powers and products.
                int weight = k == 0 || 2 * k == height ? 1 : 2;
                add(ring, weight, reX[k], imX[k], reY[k], imY[k]);
            }
        }
    }

    private void add(int ring, int weight, double reX, double imX, double reY, double imY) {
        products[ring] += weight * (reX * reY + imX * imY);
        powersX[ring] += weight * (reX * reX + imX * imX);
        powersY[ring] += weight * (reY * reY + imY * imY);
        samples[ring] += weight;
    }

    private void merge(RingSums other) {
        for (int i = 0; i < products.length; i++) {
            products[i] += other.products[i];
            powersX[i] += other.powersX[i];
            powersY[i] += other.powersY[i];
            samples[i] += other.samples[i];
        }
    }

    /**
     * @param blocks number of pairs of spectra that were added
     * @param gain power of a spectrum for noise of variance 1
     */
    RadialSpectra spectra(long blocks, double gain) {
        int n = products.length - 1;
        double[] frequency = new double[n];
        double[] correlation = new double[n];
        double[] powerX = new double[n];
        double[] powerY = new double[n];
        long[] perBlock = new long[n];
        for (int i = 0; i < n; i++) {
            int ring = i + 1;
            frequency[i] = ring * frequencies.step();
            double norm = Math.sqrt(powersX[ring]) * Math.sqrt(powersY[ring]);
            correlation[i] = norm > 0 ? products[ring] / norm : 0;
            powerX[i] = powersX[ring] / samples[ring] / gain;
            powerY[i] = powersY[ring] / samples[ring] / gain;
            perBlock[i] = samples[ring] / blocks;
        }
        return new RadialSpectra(frequency, correlation, powerX, powerY, perBlock, frequencies.unit());
    }
}
