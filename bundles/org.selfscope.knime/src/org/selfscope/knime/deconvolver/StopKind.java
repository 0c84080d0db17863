package org.selfscope.knime.deconvolver;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.deconvolve.Stop;

/** When Richardson-Lucy stops. */
enum StopKind {

    @Label(value = "Where hidden pixels are predicted best", description = "A tenth of the pixels is hidden in a first run, to see after "
        + "which iteration the estimate predicts them best; with them what shares their noise. The second run, with all pixels, makes as many "
        + "iterations.")
    PREDICTED_BEST,
    @Label(value = "After a number of iterations", description = "The same for every image.")
    FIXED;

    Stop stop(int iterations, int most, long seed) {
        return this == FIXED ? new Stop.After(iterations) : new Stop.WherePredictedBest(most, seed);
    }
}
