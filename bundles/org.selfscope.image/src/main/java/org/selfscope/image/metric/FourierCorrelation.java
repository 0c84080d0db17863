package org.selfscope.image.metric;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.Watch;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Spectrum;

/**
 * Fourier ring correlation of planes, or Fourier shell correlation of volumes (Harauz and van Heel 1986): in every ring
 * {@code Re sum of X conj(Y) / sqrt(sum of |X|^2 sum of |Y|^2)}, with sums over all planes or volumes of a stack together. Planes with
 * sides beyond {@value #LARGEST_PLANE} pixels, and volumes with sides beyond {@value #LARGEST_VOLUME}, are cut into equal blocks below
 * that, over which the sums go too; so memory does not grow with the image, and the rings get wider. Blocks are transformed at their own
 * size, without padding, less their mean.
 *
 * @param extent planes for rings, volumes for shells
 * @param taper of the blocks
 */
public record FourierCorrelation(Extent extent, Taper taper) {

    /** Ring correlation of planes, faded out. */
    public static final FourierCorrelation RINGS = new FourierCorrelation(Extent.PLANES, Taper.HANN);

    /** Shell correlation of volumes, faded out. */
    public static final FourierCorrelation SHELLS = new FourierCorrelation(Extent.VOLUMES, Taper.HANN);

    /** Longest side of a block of planes, in pixels. */
    public static final int LARGEST_PLANE = 2048;

    /** Longest side of a block of volumes, in pixels. */
    public static final int LARGEST_VOLUME = 256;

    /** @throws RestorationException of kind IMAGE if values are not finite, or there is no such axis */
    public RadialSpectra of(Comparison comparison) {
        return comparison.spectra(this);
    }

    RadialSpectra compute(Comparison comparison) {
        SpectralBlocks blocks = SpectralBlocks.of(comparison.image().size(extent),
            extent == Extent.PLANES ? LARGEST_PLANE : LARGEST_VOLUME);
        int[] size = blocks.size();
        RealFft fft = new RealFft(size);
        RingSums sums = new RingSums(Frequencies.of(comparison.image().image(), size, 1));
        long count = blocks.count() * comparison.image().count(extent);
        double gain = 0;
        Watch watch = Watch.of(comparison.cancellation());
        for (long i = 0; i < count; i++) {
            comparison.cancellation().check();
            long[] min = blocks.min(i % blocks.count());
            double[] x = comparison.image().read(extent, i / blocks.count(), min, size);
            double[] y = comparison.reference().read(extent, i / blocks.count(), min, size);
            taper.apply(x, size);
            gain = taper.apply(y, size);
            sums.add(transform(fft, x, watch), transform(fft, y, watch));
        }
        return sums.spectra(count, gain);
    }

    /** The same of two images without further ado. */
    public RadialSpectra of(Image image, Image reference) {
        return of(Comparison.of(image, reference));
    }

    /** The power spectrum of an image alone; all correlations are 1. */
    public RadialSpectra spectrumOf(Image image, Cancellation cancellation) {
        return of(Comparison.of(image, image, cancellation));
    }

    private static Spectrum transform(RealFft fft, double[] block, Watch watch) {
        int width = fft.size()[0];
        return fft.forward((row, first, count, values, offset) -> {
            for (int i = 0; i < count; i++) {
                values[offset + i] = (float)block[row * width + first + i];
            }
        }, watch);
    }
}
