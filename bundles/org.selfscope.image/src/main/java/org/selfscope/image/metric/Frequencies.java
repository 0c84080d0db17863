package org.selfscope.image.metric;

import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.fourier.Spectrum;

/**
 * Rings (in volumes shells) of equal width around frequency 0, in the units of the axes, out to the Nyquist frequency of the coarsest axis.
 * Ring r holds the frequencies that are nearer to r times the step than to that of any other ring.
 *
 * @param size of the blocks
 * @param spacing distance of neighbouring pixels along each axis, in the unit
 * @param unit of the spacing
 */
record Frequencies(int[] size, double[] spacing, String unit) {

    /** The unit of images whose axes are not calibrated alike. */
    static final String PIXELS = "px";

    /** @param stride pixels of the image from one sample of the block to the next */
    static Frequencies of(Image image, int[] size, int stride) {
        List<Axis> axes = IntStream.range(0, size.length)
            .mapToObj(d -> image.axes().get(image.dimensionOf(AxisType.values()[d]).orElseThrow())).toList();
        String unit = axes.get(0).unit();
        boolean alike = !unit.isEmpty() && axes.stream().allMatch(a -> a.unit().equals(unit) && a.scale() != 0);
        double[] spacing = axes.stream().mapToDouble(a -> stride * (alike ? Math.abs(a.scale()) : 1)).toArray();
        return new Frequencies(size, spacing, alike ? unit : PIXELS);
    }

    /** Width of a ring, in periods per unit: that of a single period in the shortest side. */
    double step() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int d = 0; d < size.length; d++) {
            shortest = Math.min(shortest, size[d] * spacing[d]);
        }
        return 1 / shortest;
    }

    /** Number of rings without that of frequency 0. */
    int rings() {
        double coarsest = 0;
        for (double s : spacing) {
            coarsest = Math.max(coarsest, s);
        }
        return (int)Math.floor(0.5 / coarsest / step() * (1 + 1e-9));
    }

    /** The square of the frequencies along all axes but the second, in periods per unit. @param indices along them */
    double squareOf(int[] indices) {
        double square = 0;
        for (int d = 0; d < indices.length; d++) {
            int axis = d == 0 ? 0 : d + 1;
            double frequency = Spectrum.frequency(indices[d], size[axis]) / (size[axis] * spacing[axis]);
            square += frequency * frequency;
        }
        return square;
    }

    /** The ring of a frequency: index k along the second axis, given square along the others. */
    int ring(int k, double squareOfOthers) {
        double frequency = k / (size[1] * spacing[1]);
        return (int)Math.rint(Math.sqrt(frequency * frequency + squareOfOthers) / step());
    }
}
