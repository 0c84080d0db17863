package org.selfscope.knime.inversion;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.objective.Distance;

/** What the noise is like, which decides how predictions are compared with the data. */
enum NoiseKind {
    @Label(value = "Zero on average", description = "As photon noise and read noise are. Predictions follow the mean of the data.")
    ZERO_MEAN(Distance.SQUARED),
    @Label(value = "With outliers or cut off", description = "Hot pixels, or values cut off at black or at saturation, whose mean is shifted. "
        + "Predictions follow the median of the data. Not for images of few photons, where the median is 0.")
    OUTLIERS(Distance.ABSOLUTE);

    final Distance distance;

    NoiseKind(Distance distance) {
        this.distance = distance;
    }
}
