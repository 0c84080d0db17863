package org.selfscope.knime.phantom;

import org.knime.node.parameters.widget.choices.Label;

/** Which parts of a camera differ. */
enum Pattern {
    @Label(value = "No", description = "All pixels are alike.")
    NONE,
    @Label(value = "Pixels", description = "Each pixel has a gain and an offset of its own, as of sCMOS cameras.")
    PIXELS,
    @Label(value = "Columns", description = "Each column has a gain and an offset of its own.")
    COLUMNS,
    @Label(value = "Rows", description = "Each row has a gain and an offset of its own.")
    ROWS
}
