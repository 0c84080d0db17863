package org.selfscope.knime.calibrator;

import org.knime.node.parameters.widget.choices.Label;

/** For what the best parameters are found. */
enum Scope {

    @Label(value = "Each image", description = "Every image gets the denoiser and the parameters that fit it best.")
    EACH_IMAGE,
    @Label(value = "The whole table", description = "All images get the same, so that they stay comparable. They must have been taken under "
        + "the same conditions.")
    WHOLE_TABLE
}
