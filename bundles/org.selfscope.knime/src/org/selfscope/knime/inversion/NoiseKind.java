package org.selfscope.knime.inversion;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.learn.objective.Distance;

/** What the noise is like, which decides how predictions are compared with the data. */
enum NoiseKind {
    @Label(value = "As the images tell", description = "Outliers, and values that are cut off at black or at saturation, are looked for "
        + "before training. If there are some, outliers count less, and a value that is cut off only says that the truth lies there or "
        + "beyond; else predictions follow the mean of the data. The training history says what was found.")
    AUTOMATIC(Distance.AUTOMATIC),
    @Label(value = "Zero on average", description = "As photon noise and read noise are. Predictions follow the mean of the data.")
    ZERO_MEAN(Distance.SQUARED),
    @Label(value = "With outliers", description = "As by the images, but outliers count less even if none are found. The skewed noise of few "
        + "photons is then restored a little too dark.")
    OUTLIERS(Distance.ROBUST);

    final Distance distance;

    NoiseKind(Distance distance) {
        this.distance = distance;
    }
}
