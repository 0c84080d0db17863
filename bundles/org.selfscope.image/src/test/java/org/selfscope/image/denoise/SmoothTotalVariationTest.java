package org.selfscope.image.denoise;

class SmoothTotalVariationTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new TotalVariation(2 * unit, 2, 1e-3, 1000);
    }
}
