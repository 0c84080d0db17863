package org.selfscope.knime.psf;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node PSF Generator. */
public final class PsfGeneratorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("PSF Generator")
        .icon("psf.png")
        .shortDescription("Makes the point spread function of a microscope: by a formula, or measured on beads.")
        .fullDescription("""
            Makes the image of a single point, which a microscope puts in the place of every point of the specimen: the point spread
            function (PSF). Deconvolution needs it.
            <ul>
            <li><b>Gaussian</b>: a bell of the given widths.</li>
            <li><b>Widefield microscope</b>: what diffraction makes of a point, in and out of focus, by aperture, wavelength and refractive
            indices. Where the sample has another index than the immersion, the PSF becomes longer and asymmetric along Z the deeper the
            point lies (spherical aberration). Along Z, planes follow each other as in a stack whose focus goes farther into the
            sample.</li>
            <li><b>Measured on beads</b>: connect images of fluorescent beads that are smaller than the resolution (add the input port by the
            three dots at the lower left of the node). Single beads are found, moved onto each other to a fraction of a pixel, freed from
            their background and averaged. Beads that are too close to the border or to others, saturated, or much brighter than most
            (clusters) are left out; the table says how many and why.</li>
            </ul>
            <p>All values are 0 or above, their sum is 1, and the point is in the middle: so a deconvolved image is as bright as the
            original, and not shifted. The table also tells the width of the PSF (full width at half maximum), and for formulas how much of
            the light falls outside of the given size: if it is more than a few per cent, make the PSF larger.</p>
            <h3>What failure looks like</h3>
            <ul>
            <li><b>Deconvolved images have rings or doubled edges:</b> the PSF is too wide, or its aperture or wavelength is wrong.</li>
            <li><b>They hardly get sharper:</b> the PSF is too narrow, or its pixels are not those of the image.</li>
            <li><b>No bead can be used:</b> they lie too dense for the size of the PSF. Make it smaller, or dilute the beads.</li>
            </ul>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(PsfGeneratorNodeFactory::ports)
        .model(m -> m.parametersClass(PsfGeneratorParameters.class)
            .configure(PsfGeneration::configure)
            .execute(Execution.of(PsfGeneration::execute)))
        .nodeType(NodeType.Source)
        .keywords("psf", "point spread function", "deconvolution", "gibson", "lanni", "airy", "gaussian", "beads", "widefield",
            "diffraction", "otf")
        .addExternalResource("https://doi.org/10.1364/JOSAA.8.001601",
            "S. F. Gibson and F. Lanni: Experimental test of an analytical model of aberration in an oil-immersion objective lens used in "
                + "three-dimensional light microscopy (JOSA A 8, 1991)");

    public PsfGeneratorNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("beads", g -> g.name("Images of beads")
            .description("Read only if the PSF is measured: a table with a column of images of beads, all of one kind. All their beads are "
                + "averaged.")
            .optional().supportedTypes(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("psf", g -> g.name("PSF")
            .description("One row: the PSF as an image of 32 bit float, its full widths at half maximum, the light that falls outside of it "
                + "(unknown if measured), and which beads were used and left out.")
            .fixed(BufferedDataTable.TYPE));
    }
}
