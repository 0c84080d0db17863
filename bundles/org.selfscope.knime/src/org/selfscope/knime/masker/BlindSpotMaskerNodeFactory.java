package org.selfscope.knime.masker;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.scheme.Sampling;
import org.selfscope.knime.scheme.SamplingSchemePortObject;

/** Declares the node Blind-Spot Masker. */
public final class BlindSpotMaskerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Blind-Spot Masker")
        .icon("masker.png")
        .shortDescription("Hides pixels of noisy images, for a network that learns to predict them.")
        .fullDescription("""
            Makes training data out of noisy images alone: some pixels, the targets, are hidden and replaced by what their surroundings
            tell. A network that predicts the hidden pixels learns the structure of the specimen, since the noise cannot be predicted.
            <p>The table shows the sample of every image: the <b>masked input</b>, the <b>target</b> (the image itself) and the
            <b>mask</b>, which is 1 at the pixels that count. Use them with KNIME's own deep-learning nodes, or to look at what a method
            does. The second output is the rule itself: connected to the <i>Self-Supervised Learner</i> (its port "Sampling scheme") it
            draws new samples of this kind in every step of the training.</p>
            <h3>What it assumes</h3>
            <ul>
            <li>The noise of a target is independent of all pixels that stay visible. If the noise of neighbours is alike, as of rows
            that flicker, hide those neighbours with a larger blind spot.</li>
            <li>On average the noise is zero: the image is not saturated, and not clipped at black.</li>
            <li>A hidden pixel can be predicted from the visible ones: structures are larger than the blind spot.</li>
            </ul>
            <h3>What failure looks like</h3>
            <ul>
            <li><b>The trained network keeps grain or stripes:</b> they extend beyond the blind spot. Make it longer in their
            direction.</li>
            <li><b>The result is blurred:</b> the blind spot is larger than the structures, or the mask so dense that little is left to
            predict from.</li>
            <li><b>A faint chequerboard:</b> the network sees where pixels were replaced. Choose a random mask, or another fill.</li>
            </ul>
            <p>No hidden value reaches the masked input. The same seed gives the same samples. Missing images give missing samples.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(BlindSpotMaskerNodeFactory::ports)
        .model(m -> m.parametersClass(BlindSpotMaskerParameters.class)
            .configure(Sampling::configure)
            .execute(Execution.of(Sampling::execute)))
        .nodeType(NodeType.Manipulator)
        .keywords("noise2self", "n2s", "noise2void", "n2v", "structn2v", "blind spot", "mask", "training data", "self-supervised",
            "denoise")
        .addExternalResource("https://arxiv.org/abs/1901.11365",
            "J. Batson and L. Royer: Noise2Self: Blind Denoising by Self-Supervision (ICML 2019)")
        .addExternalResource("https://arxiv.org/abs/1811.10980",
            "A. Krull et al.: Noise2Void: Learning Denoising from Single Noisy Images (CVPR 2019)")
        .addExternalResource("https://doi.org/10.1109/ISBI45749.2020.9098336",
            "C. Broaddus et al.: Removing Structured Noise with Self-Supervised Blind-Spot Networks (ISBI 2020)");

    public BlindSpotMaskerNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Noisy images")
            .description("A table with a column of noisy images.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("samples", g -> g.name("Masked images")
            .description("The input table with masked input, target and mask of every image. Input and target have 32 bit float pixels.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("scheme", g -> g.name("Sampling scheme")
            .description("The rule that drew the samples, for the Self-Supervised Learner.")
            .fixed(SamplingSchemePortObject.TYPE));
    }
}
