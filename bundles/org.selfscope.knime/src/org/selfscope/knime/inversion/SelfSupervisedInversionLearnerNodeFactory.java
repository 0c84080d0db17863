package org.selfscope.knime.inversion;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.learner.TrainingView;
import org.selfscope.knime.model.RestorationModelPortObject;

/** Declares the node Self-Supervised Inversion Learner. */
public final class SelfSupervisedInversionLearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Self-Supervised Inversion Learner")
        .icon("inversion.png")
        .shortDescription("Learns to remove blur and noise from the images themselves, with a known point spread function.")
        .fullDescription("""
            Trains a network to deconvolve microscopy images. It needs the blurred and noisy images, often one is enough, and the point
            spread function (PSF), but no sharp images. Connect the <i>Restoration Predictor</i> to apply the model.
            <p>The network proposes a sharp image; this is blurred by the PSF and compared with the data, at pixels that were hidden from
            the network. As noise cannot be predicted from other pixels, it is not learnt, unlike with Richardson-Lucy deconvolution, which
            makes noise stronger with every iteration.</p>
            <h3>Methods</h3>
            <ul>
            <li><b>Self-supervised inversion</b> hides a quarter of the pixels in every step. <i>Assumes</i> that the PSF is known and the
            same everywhere in the image, and that the noise of a pixel tells nothing about that of its neighbours.
            <i>Failure:</i> rings around edges and points if the PSF is too wide, blur if it is too narrow; grain if neighbours share their
            noise. Paper: arXiv 2006.06156.</li>
            <li><b>Siamese inversion</b> also lets the network see the whole image, and asks for the same result. <i>Assumes</i> the same.
            <i>Failure:</i> the same; finest details look smoother the stronger the noise suppression is. Paper: arXiv 2308.09426.</li>
            </ul>
            <p>Take the self-supervised inversion first; the Siamese one where its result is grainy, if twice the time does not matter.</p>
            <h3>Noise, outliers, values that are cut off</h3>
            <p>A network that follows the mean of the data makes the background too bright where the camera cut off the dark half of the
            noise, bright areas too dark where it was saturated, and takes hot pixels for light. So both are looked for in the images before
            training, and the view and the column Note of the history say what was found:</p>
            <ul>
            <li><b>As the images tell</b>, the default, allows for what is found. It fits nearly always.</li>
            <li><b>Zero on average</b> fits if you know that nothing was cut off: also for images of few photons, most of whose pixels are 0,
            and for small bright points of single pixels that are no outliers.</li>
            <li><b>With outliers</b> lets outliers count less in any case: for those that are not found since they lie close together, or are
            hardly stronger than the noise.</li>
            </ul>
            <h3>What no deconvolution knows</h3>
            <p>A PSF erases the finest details, and some others. The column Note of the training history names those of which the PSF leaves
            less than the noise: what is restored there is what the network holds for plausible, not what was measured. Do not measure
            such details. The network is made so that it adds no patterns of single pixels, unless the PSF
            lets them through, as one with a sharp core and a wide halo does.</p>
            <p>The restored image is not negative: the background, taken as the value that one of a thousand pixels lies below, becomes the
            lower limit. A training that diverges or does not get anywhere is started again by itself, and the node says so.</p>
            <p>All images of the column are used together and should be of the same kind and have the same PSF. With a PSF of a single plane
            all planes are restored by themselves, with a stack whole volumes. The same seed, number of steps and threads give the same
            model, bit by bit, on the same computer.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(SelfSupervisedInversionLearnerNodeFactory::ports)
        .model(m -> m.parametersClass(InversionLearnerParameters.class)
            .configure(Inverting::configure)
            .execute(Execution.of(Inverting::execute)))
        .addView(TrainingView::declare)
        .nodeType(NodeType.Learner)
        .keywords("deconvolution", "deconvolve", "deblur", "ssi", "psf", "point spread function", "noise2same", "inversion", "restoration",
            "self-supervised", "deep learning", "train")
        .addExternalResource("https://arxiv.org/abs/2006.06156",
            "H. Kobayashi et al.: Image Deconvolution via Noise-Tolerant Self-Supervised Inversion (2020)")
        .addExternalResource("https://arxiv.org/abs/2308.09426",
            "M. Papkov et al.: self-supervised image deconvolution with an invariance loss (2023)")
        .addExternalResource("https://arxiv.org/abs/1901.11365",
            "J. Batson and L. Royer: Noise2Self: Blind Denoising by Self-Supervision (ICML 2019)");

    public SelfSupervisedInversionLearnerNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Blurred and noisy images")
            .description("A table with a column of images that have the same point spread function; one row is enough.")
            .fixed(BufferedDataTable.TYPE));
        ports.addInputPortGroup("psf", g -> g.name("Point spread function")
            .description("A table with an image of the point spread function, sampled as the images are: an image of a point, brightest at "
                + "its centre. One row, or one for each channel.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("model", g -> g.name("Restoration model")
            .description("The trained model, for the Restoration Predictor.")
            .fixed(RestorationModelPortObject.TYPE));
        ports.addOutputPortGroup("history", g -> g.name("Training history")
            .description("How training went: the loss on the training pixels, and the held-out error on pixels that were kept for validation "
                + "and that the network never saw; what went wrong, which outliers were found, and which details the data do not determine. Losses are mean differences to the noisy image and include the noise.")
            .fixed(BufferedDataTable.TYPE));
    }
}
