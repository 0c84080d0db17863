package org.selfscope.knime.psf;

import org.knime.node.parameters.widget.choices.Label;

/** Where a point spread function comes from. */
enum ModelKind {

    @Label(value = "Gaussian", description = "A bell in all directions: a good approximation in focus, and of confocal microscopes.")
    GAUSSIAN,
    @Label(value = "Widefield microscope", description = "Scalar diffraction (Gibson and Lanni), in and out of focus, with the spherical "
        + "aberration that a sample of another refractive index makes.")
    SCALAR_DIFFRACTION,
    @Label(value = "Measured on beads", description = "The mean image of single beads in the images of the input table.")
    MEASURED
}
