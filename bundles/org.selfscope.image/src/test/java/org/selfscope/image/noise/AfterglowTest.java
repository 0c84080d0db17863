package org.selfscope.image.noise;

import java.util.List;
import java.util.Set;

import org.selfscope.image.AxisType;

class AfterglowTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE).with(new NoiseCorrelation(List.of(0.0, 1.0, 0.5), Set.of(AxisType.TIME)));
    }
}
