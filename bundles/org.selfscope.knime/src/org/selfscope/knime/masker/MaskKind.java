package org.selfscope.knime.masker;

import org.knime.node.parameters.widget.choices.Label;

/** How targets are spread over an image. */
enum MaskKind {

    @Label(value = "Grid", description = "Every so many pixels, in all phases of the grid in turn: Noise2Self.")
    GRID,
    @Label(value = "Random", description = "At random places that are drawn anew in every step: Noise2Void.")
    RANDOM
}
