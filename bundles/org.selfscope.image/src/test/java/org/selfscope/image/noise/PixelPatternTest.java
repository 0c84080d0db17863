package org.selfscope.image.noise;

class PixelPatternTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE).with(new FixedPattern(FixedPattern.Layout.PIXELS, 0.1, 5, 3));
    }
}
