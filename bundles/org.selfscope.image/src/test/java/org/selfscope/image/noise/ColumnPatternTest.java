package org.selfscope.image.noise;

class ColumnPatternTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE).with(new FixedPattern(FixedPattern.Layout.COLUMNS, 0.05, 3, 3));
    }
}
