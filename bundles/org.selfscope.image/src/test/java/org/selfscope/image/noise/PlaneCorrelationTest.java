package org.selfscope.image.noise;

import org.selfscope.image.AxisType;

class PlaneCorrelationTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE).with(NoiseCorrelation.gaussian(0.5, AxisType.X, AxisType.Y))
            .with(new FixedPattern(FixedPattern.Layout.COLUMNS, 0.1, 4, 9));
    }
}
