package org.selfscope.image.convolution;

import java.util.Arrays;

import org.selfscope.image.fourier.FastSize;
import org.selfscope.image.fourier.RealFft;
import org.selfscope.image.fourier.Rows;
import org.selfscope.image.fourier.Spectrum;
import org.selfscope.image.psf.Psf;

/**
 * Products of Fourier transforms: best for large point spread functions. The transforms are as large as the object at least; what a periodic
 * convolution wraps around falls into the margins that the image does not have.
 */
final class FourierConvolution extends Convolution {

    /** Operations of a transform and its inverse for each sample and factor of 2. */
    private static final double COST = 2;

    private final int[] size;

    private final RealFft fft;

    private final Spectrum transfer;

    FourierConvolution(Psf psf, int[] objectSize) {
        super(psf, objectSize);
        this.size = FastSize.of(objectSize);
        this.fft = new RealFft(size);
        this.transfer = fft.forward(rows(psf.weights(), psf.size(), new int[size.length]));
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
    float[] convolve(float[] object) {
        Spectrum spectrum = fft.forward(rows(object, objectSize(), new int[size.length]));
        spectrum.multiply(transfer);
        return inverse(spectrum, imageSize(), margin());
    }

    @Override
    float[] spread(float[] image) {
        Spectrum spectrum = fft.forward(rows(image, imageSize(), margin()));
        spectrum.multiplyConjugate(transfer);
        return inverse(spectrum, objectSize(), new int[size.length]);
    }

    /** Where the image starts: at the first sample to which nothing is wrapped around. */
    private int[] margin() {
        return Arrays.stream(psf().size()).map(s -> s - 1).toArray();
    }

    /** The rows of a transform that holds a block at a place, zeros elsewhere. */
    private Rows rows(float[] block, int[] blockSize, int[] place) {
        return (row, target, offset) -> {
            Arrays.fill(target, offset, offset + size[0], 0);
            int blockRow = blockRow(row, blockSize, place);
            if (blockRow >= 0) {
                System.arraycopy(block, blockRow * blockSize[0], target, offset + place[0], blockSize[0]);
            }
        };
    }

    private float[] inverse(Spectrum spectrum, int[] blockSize, int[] place) {
        float[] block = new float[Arrays.stream(blockSize).reduce(1, Math::multiplyExact)];
        fft.inverse(spectrum, (row, values, offset) -> {
            int blockRow = blockRow(row, blockSize, place);
            if (blockRow >= 0) {
                System.arraycopy(values, offset + place[0], block, blockRow * blockSize[0], blockSize[0]);
            }
        });
        return block;
    }

    /** The row of a block that is at a row of the transform, -1 if none is. */
    private int blockRow(int row, int[] blockSize, int[] place) {
        int blockRow = 0;
        int stride = 1;
        int rest = row;
        for (int d = 1; d < size.length; d++) {
            int position = rest % size[d] - place[d];
            if (position < 0 || position >= blockSize[d]) {
                return -1;
            }
            blockRow += position * stride;
            stride *= blockSize[d];
            rest /= size[d];
        }
        return blockRow;
    }
}
