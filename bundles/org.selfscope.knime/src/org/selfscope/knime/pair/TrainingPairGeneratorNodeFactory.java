package org.selfscope.knime.pair;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.scheme.Sampling;
import org.selfscope.knime.scheme.SamplingSchemePortObject;

/** Declares the node Training Pair Generator. */
public final class TrainingPairGeneratorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Training Pair Generator")
        .icon("pair.png")
        .shortDescription("Splits each noisy image into two that show the same with different noise.")
        .fullDescription("""
            Makes training data out of noisy images alone: each image is taken apart into an <b>input</b> and a <b>target</b> that show
            nearly the same structure, but have no pixel in common. A network that predicts one from the other learns the structure,
            since the noise of the one tells nothing about that of the other.
            <p>Use the table with KNIME's own deep-learning nodes, or to look at what a method does. The second output is the rule
            itself: connected to the <i>Self-Supervised Learner</i>, it draws new pairs in every step of the training.</p>
            <h3>What it assumes</h3>
            <ul>
            <li>Neighbouring pixels, or frames, show nearly the same: the image is sampled finely, or the frames follow fast.</li>
            <li>Their noise is independent, as photon noise and read noise are.</li>
            <li>On average the noise is zero: the image is not saturated, and not clipped at black.</li>
            </ul>
            <h3>What failure looks like</h3>
            <ul>
            <li><b>The trained network blurs fine structures:</b> neighbours differ too much. Diagonal means differ least. Enlarged
            back to full size (resampled) they let the network see structures as large as they are in the image, but what is finer than the
            cells of 2 x 2 pixels is lost all the same.</li>
            <li><b>It keeps grain or stripes:</b> neighbours share their noise, as after scaling, registration or compression. Use the
            raw data of the camera, or pairs along another axis, such as frames.</li>
            <li><b>Moving parts leave ghosts or fade:</b> with frame pairs, the movie is too slow for its motion.</li>
            </ul>
            <p>Halved axes have half the size, rounded down, and twice the pixel size; resampled diagonal means keep both. The same seed gives the same pairs. Missing images
            give missing pairs.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(TrainingPairGeneratorNodeFactory::ports)
        .model(m -> m.parametersClass(TrainingPairGeneratorParameters.class)
            .configure(Sampling::configure)
            .execute(Execution.of(Sampling::execute)))
        .nodeType(NodeType.Manipulator)
        .keywords("neighbor2neighbor", "noise2noise", "noise2fast", "zs-n2n", "sn2n", "deepcad", "training data", "self-supervised",
            "denoise", "split", "downsample")
        .addExternalResource("https://arxiv.org/abs/2101.02824",
            "T. Huang et al.: Neighbor2Neighbor: Self-Supervised Denoising from Single Noisy Images (CVPR 2021)")
        .addExternalResource("https://arxiv.org/abs/2303.11253",
            "Y. Mansour and R. Heckel: Zero-Shot Noise2Noise: Efficient Image Denoising without any Data (CVPR 2023)")
        .addExternalResource("https://doi.org/10.1038/s42256-022-00547-8",
            "J. Lequyer et al.: A fast blind zero-shot denoiser (Noise2Fast, Nature Machine Intelligence 2022)")
        .addExternalResource("https://doi.org/10.1038/s41587-022-01471-3",
            "C. Qiao et al.: Rationalized deep learning super-resolution microscopy (Nature Biotechnology 2023)")
        .addExternalResource("https://doi.org/10.1038/s41592-021-01225-0",
            "X. Li et al.: Reinforcing neuron extraction and spike inference in calcium imaging using deep self-supervised denoising "
                + "(DeepCAD, Nature Methods 2021)");

    public TrainingPairGeneratorNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Noisy images")
            .description("A table with a column of noisy images.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("samples", g -> g.name("Training pairs")
            .description("The input table with input and target of every image, both with 32 bit float pixels.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("scheme", g -> g.name("Sampling scheme")
            .description("The rule that drew the pairs, for the Self-Supervised Learner.")
            .fixed(SamplingSchemePortObject.TYPE));
    }
}
