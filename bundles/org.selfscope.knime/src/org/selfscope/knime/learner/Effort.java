package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;

/** How much training, for people who do not want to choose steps and sizes. */
enum Effort {

    @Label(value = "Quick", description = "Some seconds on a laptop: to see whether it works at all.")
    QUICK,
    @Label(value = "Standard", description = "About half a minute on a laptop: good for most images.")
    STANDARD,
    @Label(value = "Full", description = "A few minutes on a laptop: three times as many steps, for the best result.")
    FULL,
    @Label(value = "Custom", description = "Steps and sizes as set below.")
    CUSTOM
}
