package org.selfscope.knime.calibrator;

import java.util.Optional;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.analyze.NoiseAnalysis;
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
    },
    @Label(value = "Measured in the image", description = "The same transform, from how the noise grows with brightness in the image itself, "
        + "as the Noise Analyzer measures it. Nothing is changed where it does not. With one setting for the whole table: from its first "
        + "image. Of several channels, from the first.")
    MEASURED {
        @Override
        Optional<Anscombe> of(double gain, double offset, double readNoise) {
            return Optional.empty();
        }

        @Override
        Optional<Anscombe> measured(Image image, Cancellation cancellation) {
            return NoiseAnalysis.standard().of(image, Progress.NONE, cancellation).get(0).transfer().stabilization();
        }
    };

    /** As far as it is known without looking at an image. */
    abstract Optional<Anscombe> of(double gain, double offset, double readNoise);

    /** From an image, where that is chosen; else empty. */
    Optional<Anscombe> measured(Image image, Cancellation cancellation) {
        return Optional.empty();
    }
}
