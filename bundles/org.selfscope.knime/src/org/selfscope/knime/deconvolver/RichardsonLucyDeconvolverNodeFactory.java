package org.selfscope.knime.deconvolver;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node Richardson-Lucy Deconvolver. */
public final class RichardsonLucyDeconvolverNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Richardson-Lucy Deconvolver")
        .icon("deconvolver.png")
        .shortDescription("Sharpens images by the point spread function of the microscope, and stops by itself before noise grows.")
        .fullDescription("""
            Finds the specimen that, blurred by the point spread function (PSF), most likely gave the image: the algorithm of Richardson and
            Lucy, for images and volumes. No training is needed. It starts from an even light and gets sharper with every iteration.
            <p><b>When to stop?</b> Each iteration also follows the noise a little more, so that grain grows in the end. By default the node
            finds the best number of iterations from the image alone: it hides a tenth of the pixels, and looks after which iteration the
            estimate predicts them best. Noise cannot be predicted, so going on beyond that would only be following it. Where neighbours
            share their noise, as the node finds by analysing it, they are hidden too: a fifth of the pixels then, in holes. The second
            table shows the errors of prediction.</p>
            <p>Light that falls into the image from beyond its border is accounted for: the estimate reaches beyond the image by the size of
            the PSF, nothing is assumed about what lies there, and no light is lost. Pixels that are NaN or saturated do not count; what
            is there follows from their neighbours. The result is in the units of the image, without its background, as 32 bit float.</p>
            <p>Images are deconvolved plane by plane if the PSF has one plane, volume by volume if it has several; so is every channel and
            frame. Images that need more than the allowed memory are worked on in overlapping tiles, which differ a little from the whole,
            far from anything that is visible.</p>
            <h3>What it assumes</h3>
            <ul>
            <li>The PSF is that of the microscope, the same everywhere, with the pixels of the image.</li>
            <li>Photon noise prevails. Give the offset of the camera as background.</li>
            <li>Noise is shared by pixels that are at most three apart, and no patterns lie over the image; the Noise Analyzer tells.</li>
            </ul>
            <h3>What failure looks like</h3>
            <ul>
            <li><b>Grain:</b> pixels far from each other share noise, so the rule stops too late. Give the number of iterations, or a weight
            of the total variation of 0.002 to 0.02.</li>
            <li><b>Rings, doubled edges, bright dots at the border of structures:</b> the PSF is too wide, or there are too many
            iterations.</li>
            <li><b>Dark places stay grey and contrast is low:</b> the background is not given.</li>
            <li><b>The result is shifted:</b> the PSF is not in the middle of its image.</li>
            </ul>
            <p>The same images and settings give the same result. Missing images stay missing.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(RichardsonLucyDeconvolverNodeFactory::ports)
        .model(m -> m.parametersClass(RichardsonLucyDeconvolverParameters.class)
            .configure(Deconvolving::configure)
            .execute(Execution.of(Deconvolving::execute)))
        .nodeType(NodeType.Manipulator)
        .keywords("deconvolution", "richardson", "lucy", "psf", "sharpen", "deblur", "poisson", "maximum likelihood", "total variation",
            "restoration")
        .addExternalResource("https://doi.org/10.1364/JOSA.62.000055",
            "W. H. Richardson: Bayesian-Based Iterative Method of Image Restoration (JOSA 62, 1972)")
        .addExternalResource("https://doi.org/10.1086/111605",
            "L. B. Lucy: An iterative technique for the rectification of observed distributions (Astronomical Journal 79, 1974)")
        .addExternalResource("https://doi.org/10.1364/AO.36.001766",
            "D. S. C. Biggs and M. Andrews: Acceleration of iterative image restoration algorithms (Applied Optics 36, 1997)")
        .addExternalResource("https://doi.org/10.1002/jemt.20294",
            "N. Dey et al.: Richardson-Lucy algorithm with total variation regularization for 3D confocal microscope deconvolution "
                + "(Microscopy Research and Technique 69, 2006)");

    public RichardsonLucyDeconvolverNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Images")
            .description("A table with a column of images.")
            .fixed(BufferedDataTable.TYPE));
        ports.addInputPortGroup("psf", g -> g.name("PSF")
            .description("A table whose first row has the point spread function as an image, as of the PSF Generator or the Microscopy Image "
                + "Reader.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("deconvolved", g -> g.name("Deconvolved images")
            .description("The input table with the deconvolved images, the iterations that were made, and the background that was taken off.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("prediction", g -> g.name("Errors of prediction")
            .description("How far the estimate was from the hidden pixels after every iteration of the first run: their mean Poisson deviance, "
                + "in grey values. It includes the noise, so it does not come near zero. Empty for given numbers of iterations.")
            .fixed(BufferedDataTable.TYPE));
    }
}
