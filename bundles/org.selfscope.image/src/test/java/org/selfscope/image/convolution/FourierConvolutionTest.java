package org.selfscope.image.convolution;

import org.selfscope.image.Watch;
import org.selfscope.image.psf.Psf;

class FourierConvolutionTest extends ConvolutionContract {

    @Override
    Convolution convolution(Psf psf, int... objectSize) {
        return new FourierConvolution(psf, objectSize, Watch.NONE);
    }
}
