package org.selfscope.image.noise;

class RowPatternTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE).with(new FixedPattern(FixedPattern.Layout.ROWS, 0, 8, 4));
    }
}
