package org.selfscope.image.convolution;

import org.selfscope.image.psf.Psf;

class DirectConvolutionTest extends ConvolutionContract {

    @Override
    Convolution convolution(Psf psf, int... objectSize) {
        return new DirectConvolution(psf, objectSize);
    }
}
