package org.selfscope.knime.masker;

import java.util.List;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.mask.BlindSpot;

/** What is hidden with a target. */
enum BlindSpotShape {

    @Label(value = "The pixel itself", description = "For noise that is independent from pixel to pixel.")
    PIXEL,
    @Label(value = "Box or bar", description = "All pixels of a box; a bar if only one extent is above 1. For noise that runs along "
        + "rows or "
        + "columns, as of many scanning microscopes and sCMOS cameras: structN2V.")
    BOX,
    @Label(value = "Cross", description = "A bar along each axis, which cross in the target.")
    CROSS;

    /** @param span number of pixels along each axis */
    BlindSpot of(List<Integer> span) {
        return switch (this) {
            case PIXEL -> BlindSpot.POINT;
            case BOX -> new BlindSpot(BlindSpot.Shape.BOX, span);
            case CROSS -> new BlindSpot(BlindSpot.Shape.CROSS, span);
        };
    }
}
