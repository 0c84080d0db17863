package org.selfscope.knime.calibrator;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.denoise.Anscombe;

/** Whether the noise is made the same everywhere before denoising. */
enum Stabilization {

    @Label(value = "None", description = "For noise that is about the same in dark and bright parts.")
    NONE {
        @Override
        Optional<Anscombe> of(double gain, double offset, double readNoise) {
            return Optional.empty();
        }
    },
    @Label(value = "Camera", description = "Generalised Anscombe transform of a camera with known gain, offset and read noise, for photon "
        + "noise, which is stronger in bright parts.")
    CAMERA {
        @Override
        Optional<Anscombe> of(double gain, double offset, double readNoise) {
            return Optional.of(new Anscombe(gain, offset, readNoise));
        }
    };

    abstract Optional<Anscombe> of(double gain, double offset, double readNoise);
}
