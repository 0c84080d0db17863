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
            <p>The structure of the specimen can be predicted from what surrounds it, the noise cannot: so what a network predicts is the
            image without the noise. All methods assume that on average the noise is zero: the image is not saturated, and not clipped at
            black.</p>
            <h3>Methods that hide pixels</h3>
            <ul>
            <li><b>Noise2Self</b> hides every fourth pixel, others in every step, and the network learns to predict them from their
            surroundings.
            <i>Assumes</i> that the noise of a pixel tells nothing about that of its neighbours, as photon noise and read noise do, and
            that structures are larger than a pixel. <i>Failure:</i> grain or stripes remain where neighbours share their noise; single
            bright spots of one pixel vanish; a faint checkerboard is the pattern of the hidden pixels: train longer.
            Paper: arXiv 1901.11365.</li>
            <li><b>Noise2Void</b> replaces few random pixels by random neighbours, and the network learns to predict them.
            <i>Assumes</i> the same as Noise2Self; noise that is shared along rows or columns is allowed, if a sampling scheme of the
            <i>Blind-Spot Masker</i> hides as long a bar with every pixel. <i>Failure:</i> as with Noise2Self, and the result of a short
            training is more blurred, since fewer pixels teach in a step. Paper: arXiv 1811.10980.</li>
            <li><b>N2V2</b> is Noise2Void with the median of the surroundings in place of random neighbours, and a network without a
            shortcut at full resolution. <i>Assumes</i> the same as Noise2Void. <i>Failure:</i> fine lines are softer than with the others;
            use it where they leave a checkerboard. Paper: arXiv 2211.08512.</li>
            </ul>
            <h3>Methods that compare neighbours</h3>
            <ul>
            <li><b>Neighbor2Neighbor</b> makes two smaller images of each image, of random neighbours in cells of 2 x 2 pixels, and one
            learns to predict the other. <i>Assumes</i> that neighbours have independent noise and show nearly the same: structures
            are at least several pixels wide. <i>Failure:</i> fine structures are smoothed or shifted by a fraction of a pixel where the
            image is coarsely sampled; grain remains where neighbours share their noise. Paper: arXiv 2101.02824.</li>
            <li><b>Zero-Shot Noise2Noise</b> lets the means of the two diagonals of the cells predict each other. <i>Assumes</i> the same as
            Neighbor2Neighbor, but the means show more nearly the same, so structures may be somewhat finer. <i>Failure:</i> as with
            Neighbor2Neighbor; structures as fine as the cells turn into a checkerboard or vanish. Paper: arXiv 2303.11253.</li>
            </ul>
            <ul>
            <li><b>SN2N</b> takes the means of the two diagonals too, but enlarges them to full size before they predict each other, and
            wants both predictions to agree. <i>Assumes</i> an image that is sampled at least twice as finely as its resolution needs, as
            images of super-resolution are. <i>Failure:</i> where the sampling is coarser, fine structures are smoothed; noise that
            neighbours share, as after a deconvolution, stays as a texture. Paper: Nature Methods 21, 1895 (2024).</li>
            </ul>
            <h3>Methods for movies</h3>
            <p>They need an axis Time, and frames that are registered: what moves by more than a pixel from frame to frame is smeared.</p>
            <ul>
            <li><b>DeepCAD</b> lets every second frame predict the frames between them, in volumes of space and time. <i>Assumes</i> frames
            that follow each other fast against what they show, and noise that is independent from frame to frame. <i>Failure:</i> events of
            a single frame are weakened or lost, fast ones blurred; stripes and hot pixels that stay are kept, and seen better than before.
            Papers: Nature Methods 18, 1395 (2021); Nature Biotechnology 41, 282 (2023).</li>
            <li><b>DeepInterpolation</b> predicts each frame from the frames around it, without the frame itself. <i>Assumes</i> the same as
            DeepCAD; noise may have any pattern within a frame, such as rows that flicker. <i>Failure:</i> events of a single frame are
            lost: not for spikes of the voltage near the frame rate. Frames that were averaged or interpolated before keep their noise.
            Paper: Nature Methods 18, 1401 (2021).</li>
            <li><b>SUPPORT</b> predicts each pixel from the frames around and from its surroundings in its own frame, by a network that is
            blind to the pixel itself. <i>Assumes</i> noise that is independent from pixel to pixel; noise that is shared within a bar or box
            is allowed, if a sampling scheme of the <i>Blind-Spot Masker</i> or the <i>Noise Analyzer</i> says so: its blind spot becomes
            that of the network. <i>Failure:</i> the result equals the input where neighbours share their noise: use a larger blind spot;
            events of single pixels in single frames are lost, and rare events of single frames are weakened as long as training has met few
            of them: use the effort <i>Full</i>, or more movies. Paper: Nature Methods 20, 1581 (2023).</li>
            </ul>
            <h3>What failure looks like with every method</h3>
            <ul>
            <li><b>The result still has grain or stripes:</b> neighbouring pixels share their noise. Typical reasons are JPEG compression,
            scaling, rotation, registration or a filter before this node, and rows or columns that flicker together. Use the raw data of
            the camera.</li>
            <li><b>The result is blurred:</b> training was too short (the validation loss in the second table still falls), or the image
            is too small to learn its structure. Use a higher effort, or more images of the same kind.</li>
            </ul>
            <h3>What to choose</h3>
            <ul>
            <li><b>One image, or a few:</b> Noise2Self as it is set. The effort <i>Full</i> gains most where the image is weak.</li>
            <li><b>Many images of the same kind:</b> the same, with the effort <i>Full</i>: one network learns from all, and restores further
            images of that kind without training.</li>
            <li><b>Stacks:</b> as planes for a quick result, and always if planes lie as far apart as structures are thick. Else
            <i>Learn in: Volumes</i>, which sees a pixel in the planes above and below too: better than planes from about a minute of
            training on.</li>
            <li><b>Several channels:</b> <i>Channels together</i> only where they show the same structures.</li>
            <li><b>Stripes or grain of several pixels:</b> ask the <i>Noise Analyzer</i>, whose sampling scheme this node takes.</li>
            </ul>
            <p>All images of the column are used together and should be of the same kind. Axes that are not learned in, and channels unless
            they are learned together, are taken apart into independent planes or volumes. The same seed, number of steps and threads give the same model, bit by bit, on the same computer.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(SelfSupervisedLearnerNodeFactory::ports)
        .model(m -> m.parametersClass(SelfSupervisedLearnerParameters.class)
            .configure(Learning::configure)
            .execute(Execution.of(Learning::execute)))
        .addView(TrainingView::declare)
        .nodeType(NodeType.Learner)
        .keywords("noise2self", "n2s", "noise2void", "n2v", "n2v2", "neighbor2neighbor",
            "zero-shot noise2noise", "sn2n", "deepcad", "deepinterpolation", "support", "movie", "denoise", "denoising", "restoration", "blind spot", "self-supervised",
            "deep learning", "train")
        .addExternalResource("https://arxiv.org/abs/1901.11365",
            "J. Batson and L. Royer: Noise2Self: Blind Denoising by Self-Supervision (ICML 2019)")
        .addExternalResource("https://arxiv.org/abs/1811.10980",
            "A. Krull et al.: Noise2Void: Learning Denoising from Single Noisy Images (CVPR 2019)")
        .addExternalResource("https://arxiv.org/abs/2211.08512",
            "E. Höck et al.: N2V2: Fixing Noise2Void Checkerboard Artifacts (ECCV workshops 2022)")
        .addExternalResource("https://arxiv.org/abs/2101.02824",
            "T. Huang et al.: Neighbor2Neighbor: Self-Supervised Denoising from Single Noisy Images (CVPR 2021)")
        .addExternalResource("https://arxiv.org/abs/2303.11253",
            "Y. Mansour and R. Heckel: Zero-Shot Noise2Noise: Efficient Image Denoising without any Data (CVPR 2023)")
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
            .description("The rule by which training samples are drawn, in place of the method's own: of the Blind-Spot Masker for "
                + "Noise2Self, Noise2Void, N2V2 and SUPPORT, of the Training Pair Generator for Neighbor2Neighbor, Zero-Shot Noise2Noise, "
                + "SN2N and DeepCAD. Its axes are X and Y, or with pairs one of them; for DeepCAD also Time.")
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
