package org.selfscope.learn.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.psf.Psf;

/**
 * How much of the contrast of fine stripes a point spread function leaves, by their spatial frequency: the modulation transfer function
 * along an axis, which is the size of the Fourier transform of the sum of the point spread function over all other axes.
 *
 * @param line that sum, with the point in the middle
 */
record Modulation(double[] line) {
    /** Frequencies that are looked at, up to that of two pixels a period. */
    private static final int FREQUENCIES = 256;

    /**
     * Periods of stripes, in pixels.
     *
     * @param shortest at least 2
     * @param longest infinite for no limit
     */
    record Band(double shortest, double longest) {
    }

    /** @param axis along which the stripes follow each other */
    static Modulation along(Psf psf, int axis) {
        double[] line = new double[psf.size()[axis]];
        float[] weights = psf.weights();
        int stride = 1;
        for (int d = 0; d < axis; d++) {
            stride *= psf.size()[d];
        }
        for (int i = 0; i < weights.length; i++) {
            line[i / stride % line.length] += weights[i];
        }
        return new Modulation(line);
    }

    /** The part of the contrast that is left, 0..1. @param frequency in periods a pixel */
    double at(double frequency) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < line.length; i++) {
            double angle = 2 * Math.PI * frequency * (i - line.length / 2);
            real += line[i] * Math.cos(angle);
            imaginary += line[i] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }

    /** The smallest part of the contrast that is left at any frequency. */
    double least() {
        return IntStream.rangeClosed(0, FREQUENCIES).mapToDouble(i -> at(frequency(i))).min().orElseThrow();
    }

    /** The bands in which less than a part of the contrast is left, the shortest periods first. */
    List<Band> below(double part) {
        List<Band> bands = new ArrayList<>();
        int end = -1;
        for (int i = FREQUENCIES; i >= 1; i--) {
            boolean weak = at(frequency(i)) < part;
            end = weak && end < 0 ? i : end;
            if (end > 0 && !weak) {
                bands.add(new Band(1 / frequency(end), 1 / frequency(i)));
                end = -1;
            }
        }
        if (end > 0) {
            bands.add(new Band(1 / frequency(end), Double.POSITIVE_INFINITY));
        }
        return bands;
    }

    private static double frequency(int index) {
        return 0.5 * index / FREQUENCIES;
    }
}
