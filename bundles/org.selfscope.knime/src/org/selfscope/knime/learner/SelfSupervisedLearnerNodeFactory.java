package org.selfscope.knime.learner;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.RestorationModelPortObject;
import org.selfscope.knime.scheme.SamplingSchemePortObject;

/** Declares the node Self-Supervised Learner. */
public final class SelfSupervisedLearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Self-Supervised Learner")
        .icon("learner.png")
        .shortDescription("Learns to remove noise from the noisy images themselves, without clean ones.")
        .fullDescription("""
            Trains a network to restore noisy microscopy images. It needs nothing but the noisy images: often one is enough. Connect the
            <i>Restoration Predictor</i> to apply the model.
            <p><b>Noise2Self.</b> Some pixels are hidden, and the network learns to predict them from their surroundings. The structure
            of the specimen can be predicted, the noise cannot: so what comes out is the image without the noise.</p>
            <h3>What it assumes</h3>
            <ul>
            <li>The noise of a pixel tells nothing about that of its neighbours, as photon noise and read noise do.</li>
            <li>On average the noise is zero: the image is not saturated, and not clipped at black.</li>
            <li>Structures are larger than a pixel, as the optics of a microscope make them.</li>
            </ul>
            <h3>What failure looks like</h3>
            <ul>
            <li><b>The result still has grain or stripes:</b> neighbouring pixels share their noise. Typical reasons are JPEG compression,
            scaling, rotation, registration or a filter before this node, and rows or columns that flicker together. Use the raw data of
            the camera.</li>
            <li><b>The result is blurred:</b> training was too short (the validation loss in the second table still falls), or the image
            is too small to learn its structure. Use a higher effort, or more images of the same kind.</li>
            <li><b>Single bright spots vanish:</b> what covers one pixel only cannot be predicted.</li>
            <li><b>A faint checkerboard</b> is the pattern of the hidden pixels: train longer.</li>
            </ul>
            <p>All images of the column are used together and should be of the same kind. Stacks, time series and channels are treated as
            independent planes. The same seed, number of steps and threads give the same model, bit by bit, on the same computer.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(SelfSupervisedLearnerNodeFactory::ports)
        .model(m -> m.parametersClass(SelfSupervisedLearnerParameters.class)
            .configure(Learning::configure)
            .execute(Execution.of(Learning::execute)))
        .addView(TrainingView::declare)
        .nodeType(NodeType.Learner)
        .keywords("noise2self", "n2s", "noise2void", "n2v", "denoise", "denoising", "restoration", "blind spot", "self-supervised",
            "deep learning", "train")
        .addExternalResource("https://arxiv.org/abs/1901.11365",
            "J. Batson and L. Royer: Noise2Self: Blind Denoising by Self-Supervision (ICML 2019)")
        .addExternalResource("https://arxiv.org/abs/1505.04597",
            "O. Ronneberger et al.: U-Net: Convolutional Networks for Biomedical Image Segmentation (MICCAI 2015)");

    public SelfSupervisedLearnerNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Noisy images")
            .description("A table with a column of noisy images; one row is enough.")
            .fixed(BufferedDataTable.TYPE));
        ports.addInputPortGroup("scheme", g -> g.name("Sampling scheme")
            .description("The rule by which pixels are hidden, of the Blind-Spot Masker; it takes the place of the mask of the settings. "
                + "The learner hides pixels along X and Y.")
            .optional().supportedTypes(SamplingSchemePortObject.TYPE));
        ports.addOutputPortGroup("model", g -> g.name("Restoration model")
            .description("The trained model, for the Restoration Predictor.")
            .fixed(RestorationModelPortObject.TYPE));
        ports.addOutputPortGroup("history", g -> g.name("Training history")
            .description("How training went: the loss on the training pixels and on pixels that were kept for validation. Losses are mean "
                + "squared differences to the noisy image, in squared grey values, and include the noise: they fall towards its variance, "
                + "not towards zero.")
            .fixed(BufferedDataTable.TYPE));
    }
}
