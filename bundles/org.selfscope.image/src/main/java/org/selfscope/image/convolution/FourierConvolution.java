package org.selfscope.image.convolution;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.selfscope.image.Watch;
import org.selfscope.image.fourier.FastSize;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Rows;
import org.selfscope.image.fourier.Spectrum;
import org.selfscope.image.fourier.Window;
import org.selfscope.image.psf.Psf;

/**
 * Products of Fourier transforms: best for large point spread functions. The transforms are as large as the object at least; what a periodic
 * convolution wraps around falls into the margins that the image does not have.
 */
final class FourierConvolution extends Convolution {

    private final RealFft fft;

    private final Spectrum transfer;

    private final Window object;

    /** Starts at the first sample to which nothing is wrapped around. */
    private final Window image;

    /** What convolutions have worked with and the next ones can work with. */
    private final Queue<Spectrum> idle = new ConcurrentLinkedQueue<>();

    FourierConvolution(Psf psf, int[] objectSize, Watch watch) {
        super(psf, objectSize);
        this.fft = new RealFft(FastSize.of(objectSize));
        this.object = Window.of(objectSize);
        this.image = new Window(Arrays.stream(psf.size()).map(s -> s - 1).toArray(), imageSize());
        this.transfer = fft.spectrum();
        Window weights = Window.of(psf.size());
        fft.forward(weights, Rows.from(psf.weights(), psf.size()[0]), transfer, watch);
    }

    /** Cost of an image and the adjoint of it: one for each of two transforms and their inverses, each sample and factor of 2. */
    static double operations(Psf psf, int[] imageSize) {
        double samples = 1;
        for (int d = 0; d < imageSize.length; d++) {
            samples *= FastSize.of(imageSize[d] + psf.size()[d] - 1);
        }
        return 2 * samples * Math.log(samples) / Math.log(2);
    }

    @Override
    void convolve(float[] source, float[] target, Watch watch) {
        convolve(object, source, false, image, target, watch);
    }

    @Override
    void spread(float[] source, float[] target, Watch watch) {
        convolve(image, source, true, object, target, watch);
    }

    private void convolve(Window from, float[] source, boolean adjoint, Window to, float[] target, Watch watch) {
        Spectrum polled = idle.poll();
        Spectrum room = polled == null ? fft.spectrum() : polled;
        fft.convolve(from, Rows.from(source, from.size()[0]), transfer, adjoint, to, Rows.to(target, to.size()[0]), room, watch);
        idle.add(room);
    }
}
