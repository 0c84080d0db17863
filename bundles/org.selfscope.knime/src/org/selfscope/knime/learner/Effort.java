package org.selfscope.knime.learner;

import org.knime.node.parameters.widget.choices.Label;

/** How much training, for people who do not want to choose steps and sizes. */
enum Effort {

    @Label(value = "Quick", description = "About a minute on a laptop: to see whether it works at all.")
    QUICK,
    @Label(value = "Standard", description = "Several minutes on a laptop: for daily work.")
    STANDARD,
    @Label(value = "Full", description = "An hour or more on a laptop, minutes on a GPU: the best result.")
    FULL,
    @Label(value = "Custom", description = "Steps and sizes as set below.")
    CUSTOM
}
