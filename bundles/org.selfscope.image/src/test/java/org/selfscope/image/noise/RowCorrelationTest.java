package org.selfscope.image.noise;

import org.selfscope.image.AxisType;

class RowCorrelationTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE).with(NoiseCorrelation.gaussian(0.8, AxisType.X));
    }
}
