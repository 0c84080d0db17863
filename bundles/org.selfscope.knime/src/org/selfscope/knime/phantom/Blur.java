package org.selfscope.knime.phantom;

import org.knime.node.parameters.widget.choices.Label;

/** What the clean image of a phantom is. */
enum Blur {
    @Label(value = "As a microscope shows it", description = "The clean image is as blurred as by a good microscope. For methods that "
        + "remove noise.")
    AS_SEEN,
    @Label(value = "Sharp, then blurred", description = "The clean image is sharp, and the microscope blurs it. For methods that remove "
        + "blur: the column \"Blurred\" shows what there would be without noise.")
    GAUSSIAN
}
