package org.selfscope.image.convolution;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.selfscope.image.fourier.FastSize;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Spectrum;
import org.selfscope.image.fourier.Window;
import org.selfscope.image.psf.Psf;

/**
 * Products of Fourier transforms: best for large point spread functions. The transforms are as large as the object at least; what a periodic
 * convolution wraps around falls into the margins that the image does not have.
 */
final class FourierConvolution extends Convolution {

    /** Operations of a transform and its inverse for each sample and factor of 2. */
    private static final double COST = 2;

    private final RealFft fft;

    private final Spectrum transfer;

    private final Window object;

    /** Starts at the first sample to which nothing is wrapped around. */
    private final Window image;

    /** What convolutions have worked with and the next ones can work with. */
    private final Queue<Spectrum> idle = new ConcurrentLinkedQueue<>();

    FourierConvolution(Psf psf, int[] objectSize) {
        super(psf, objectSize);
        this.fft = new RealFft(FastSize.of(objectSize));
        this.object = Window.of(objectSize);
        this.image = new Window(Arrays.stream(psf.size()).map(s -> s - 1).toArray(), imageSize());
        this.transfer = fft.spectrum();
        forward(psf.weights(), Window.of(psf.size()), transfer);
    }

    /** Cost of an image and the adjoint of it. */
    static double operations(Psf psf, int[] imageSize) {
        double samples = 1;
        for (int d = 0; d < imageSize.length; d++) {
            samples *= FastSize.of(imageSize[d] + psf.size()[d] - 1);
        }
        return 2 * samples * COST * Math.log(samples) / Math.log(2);
    }

    @Override
    void convolve(float[] source, float[] target) {
        Spectrum spectrum = spectrum();
        forward(source, object, spectrum);
        spectrum.multiply(transfer);
        inverse(spectrum, image, target);
    }

    @Override
    void spread(float[] source, float[] target) {
        Spectrum spectrum = spectrum();
        forward(source, image, spectrum);
        spectrum.multiplyConjugate(transfer);
        inverse(spectrum, object, target);
    }

    private Spectrum spectrum() {
        Spectrum spectrum = idle.poll();
        return spectrum == null ? fft.spectrum() : spectrum;
    }

    private void forward(float[] block, Window window, Spectrum spectrum) {
        int width = window.size()[0];
        fft.forward(window, (row, target, offset) -> System.arraycopy(block, row * width, target, offset, width), spectrum);
    }

    private void inverse(Spectrum spectrum, Window window, float[] block) {
        int width = window.size()[0];
        fft.inverse(spectrum, window, (row, values, offset) -> System.arraycopy(values, offset, block, row * width, width));
        idle.add(spectrum);
    }
}
