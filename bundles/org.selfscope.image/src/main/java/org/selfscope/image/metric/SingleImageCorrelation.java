package org.selfscope.image.metric;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Spectrum;

/**
 * Fourier ring correlation from a single image, whose 2x2 pixels are dealt out to four images of half the size: the two pairs on the
 * diagonals are correlated, and their sums put together (after Koho et al., Nature Communications 10, 2019). The correlations that come out
 * are those of two whole images of the same scene and exposure.
 * <p>
 * What is exact: the images of a pair see the scene at places half of their pixels apart in X and Y, which is undone by a linear phase; and
 * a pixel of theirs stands for four, so that noise that is independent from pixel to pixel has four times the power relative to the signal
 * that it has in the whole image. With F = S / (S + 4 N) found, that of two whole images, S / (S + N), is 4 F / (1 + 3 F). So no fitted
 * calibration is needed, but two things are assumed: noise independent between pixels, thus no restored or resampled image, and no signal
 * beyond half the Nyquist frequency, where the correlation ends, since it would be folded back.
 *
 * @param taper of the blocks before they are split
 */
public record SingleImageCorrelation(Taper taper) {

    /** Faded out. */
    public static final SingleImageCorrelation STANDARD = new SingleImageCorrelation(Taper.HANN);

    /** First pixel of the image and of its partner on the diagonal, in X and Y. */
    private static final int[][][] PAIRS = {{{0, 0}, {1, 1}}, {{1, 0}, {0, 1}}};

    /**
     * The spectra of the planes, as far as half the Nyquist frequency; powers are those of the split images.
     *
     * @throws RestorationException of kind IMAGE if planes are smaller than 4 x 4 pixels, or values not finite
     */
    public RadialSpectra of(Image image, Cancellation cancellation) {
        Side side = Side.of(image);
        SpectralBlocks blocks = SpectralBlocks.of(side.size(Extent.PLANES), FourierCorrelation.LARGEST_PLANE);
        int[] half = {blocks.size()[0] / 2, blocks.size()[1] / 2};
        if (half[0] < 2 || half[1] < 2) {
            throw new RestorationException(Kind.IMAGE,
                "The image \"" + image.name() + "\" (" + image.describeAxes() + ") is too small to be split for a ring correlation.",
                "Take an image of at least 4 x 4 pixels.");
        }
        int[] size = {2 * half[0], 2 * half[1]};
        RealFft fft = new RealFft(half);
        RingSums sums = new RingSums(Frequencies.of(image, half, 2));
        long count = blocks.count() * side.count(Extent.PLANES);
        double gain = 0;
        for (long i = 0; i < count; i++) {
            cancellation.check();
            double[] block = side.read(Extent.PLANES, i / blocks.count(), blocks.min(i % blocks.count()), size);
            gain = taper.apply(block, size) / 4;
            for (int[][] pair : PAIRS) {
                Spectrum partner = split(fft, block, size[0], pair[1]);
                shift(partner, pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
                sums.add(split(fft, block, size[0], pair[0]), partner);
            }
        }
        RadialSpectra split = sums.spectra(PAIRS.length * count, gain);
        return split.withCorrelation(calibrated(split.correlation()));
    }

    private static Spectrum split(RealFft fft, double[] block, int width, int[] first) {
        return fft.forward((row, from, count, values, offset) -> {
            int start = (2 * row + first[1]) * width + first[0] + 2 * from;
            for (int i = 0; i < count; i++) {
                values[offset + i] = (float)block[start + 2 * i];
            }
        });
    }

    /** Moves an image by half a pixel for every one of the steps. */
    private static void shift(Spectrum spectrum, int stepsX, int stepsY) {
        int[] size = spectrum.size();
        for (int row = 0; row < spectrum.rows(); row++) {
            float[] rowRe = spectrum.re(row);
            float[] rowIm = spectrum.im(row);
            double x = Math.PI * stepsX * Spectrum.frequency(row, size[0]) / size[0];
            for (int k = 0; k < spectrum.width(); k++) {
                double angle = x + Math.PI * stepsY * k / size[1];
                double cos = Math.cos(angle);
                double sin = -Math.sin(angle);
                float re = rowRe[k];
                float im = rowIm[k];
                rowRe[k] = (float)(re * cos - im * sin);
                rowIm[k] = (float)(re * sin + im * cos);
            }
        }
    }

    /** Negative correlations, which are noise, are treated like positive ones. */
    private static double[] calibrated(double[] correlation) {
        double[] calibrated = new double[correlation.length];
        for (int i = 0; i < calibrated.length; i++) {
            calibrated[i] = 4 * correlation[i] / (1 + 3 * Math.abs(correlation[i]));
        }
        return calibrated;
    }
}
