package org.selfscope.image.noise;

class WhiteCameraTest extends CameraContract {

    @Override
    Camera camera() {
        return Camera.of(NOISE);
    }
}
