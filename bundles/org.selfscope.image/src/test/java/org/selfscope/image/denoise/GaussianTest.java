package org.selfscope.image.denoise;

class GaussianTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new Gaussian(1.5);
    }
}
