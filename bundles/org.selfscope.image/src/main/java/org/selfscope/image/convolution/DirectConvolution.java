package org.selfscope.image.convolution;

import java.util.Arrays;

import org.selfscope.image.Lattice;
import org.selfscope.image.Watch;
import org.selfscope.image.psf.Psf;

/** Sums written out: best for small point spread functions. */
final class DirectConvolution extends Convolution {

    /** Of a multiplication and an addition here, over those of a Fourier transform: measured, in two and three dimensions. */
    private static final double COST = 0.1;

    /** Multiplications for what is done once for each sample. */
    private static final int OVERHEAD = 20;

    private final KernelRows forward;

    private final KernelRows backward;

    DirectConvolution(Psf psf, int[] objectSize) {
        super(psf, objectSize);
        this.forward = KernelRows.convolving(psf);
        this.backward = KernelRows.correlating(psf);
    }

    /** Cost of an image and the adjoint of it, in operations of a Fourier transform. */
    static double operations(Psf psf, int[] objectSize) {
        double samples = Arrays.stream(objectSize).asDoubleStream().reduce(1, (a, b) -> a * b);
        return 2 * samples * COST * (psf.weights().length + OVERHEAD);
    }

    @Override
    void convolve(float[] source, float[] target, Watch watch) {
        RowConvolver.convolve(forward, source, objectSize(), target, imageSize(), watch);
    }

    /** NB: the image, with twice the radius of zeros around it, is as large as the object with its radius once more. */
    @Override
    void spread(float[] source, float[] target, Watch watch) {
        int[] radius = psf().radius();
        int[] imageSize = imageSize();
        int[] padded = new int[imageSize.length];
        Arrays.setAll(padded, d -> imageSize[d] + 4 * radius[d]);
        long[] strides = Lattice.strides(padded);
        int first = 0;
        for (int d = 0; d < padded.length; d++) {
            first = Math.addExact(first, Math.toIntExact(2 * radius[d] * strides[d]));
        }
        float[] surrounded = new float[Math.toIntExact(Lattice.dense(padded).length())];
        long[] rows = new Lattice(imageSize, strides).rows();
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(source, row * imageSize[0], surrounded, first + (int)rows[row], imageSize[0]);
        }
        RowConvolver.convolve(backward, surrounded, padded, target, objectSize(), watch);
    }
}
