package org.selfscope.knime.scorer;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node Image Quality Scorer. */
public final class ImageQualityScorerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Image Quality Scorer")
        .icon("scorer.png")
        .shortDescription("Scores images against a reference: PSNR, SSIM, NRMSE, mutual information, resolution.")
        .fullDescription("""
            Tells how close images are to a reference, such as a long exposure of the same scene or a phantom without noise. Score the
            noisy image together with the restored one: the difference is what the restoration gained.
            <ul>
            <li><b>PSNR</b> (peak signal-to-noise ratio, dB): higher is better; 3 dB more is half the squared error. The peak is the
            range of values, by default that of the reference.</li>
            <li><b>SSIM</b> (structural similarity): 1 is perfect; compares local means, contrasts and patterns with a Gaussian window
            (11 x 11 pixels, standard deviation 1.5) inside each XY plane. <b>SSIM (7 x 7)</b> has equal weights, as the default of
            scikit-image; <b>SSIM (volume)</b> has the Gaussian window along Z too and mirrors the image at its border, for stacks whose
            planes belong together.</li>
            <li><b>NRMSE</b>: root of the mean squared error, divided by the range of values; 0 is perfect.</li>
            <li><b>MI</b> (mutual information, divided by the joint entropy, 256 x 256 bins): 1 is perfect.</li>
            <li><b>SMI</b> (spectral mutual information): the same of the cosine coefficients, as published with SSI, or corrected: of their
            logarithms without the constant one, so that brightness does not count.</li>
            <li><b>FRC resolution</b> (Fourier ring correlation of XY planes): the finest period at which image and reference still agree,
            by the mean correlation of five neighbouring rings, in the unit of the axes or in pixels; lower is better, two pixels is
            the limit. Take the one with <b>1/2</b> where the reference is the truth or nearly free of noise, such as the clean image of a
            phantom or a mean of many frames, and the one with <b>1/7</b> where image and reference are two recordings as noisy as each
            other: both limits are where a third as much signal as noise is left. The view shows the correlation at every frequency and the power
            spectra. <b>FSC resolution</b> (Fourier shell correlation) is the same of volumes.</li>
            <li><b>SNR</b> (dB): mean square of the reference over that of the error; higher is better, and no range counts.</li>
            <li>Of movies: <b>temporal correlation</b> of each pixel's trace with that of the reference, mean and median over pixels;
            <b>spike amplitude kept</b> and <b>spike time error</b> of events that stand out in single frames: 1 and 0 are perfect, and an
            amplitude far below 1 is how methods that look at neighbouring frames alone lose short events.</li>
            </ul>
            <p>Numbers do not see everything: a restoration that invents a plausible structure may score well. Look at the images.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(ImageQualityScorerNodeFactory::ports)
        .model(m -> m.parametersClass(ImageQualityScorerParameters.class)
            .configure(Scoring::configure)
            .execute(Execution.of(Scoring::execute)))
        .addView(ScoreView::declare)
        .nodeType(NodeType.Manipulator)
        .keywords("psnr", "ssim", "nrmse", "rmse", "metric", "compare", "similarity", "mutual information", "resolution", "frc", "ground truth", "benchmark")
        .addExternalResource("https://doi.org/10.1109/TIP.2003.819861",
            "Z. Wang et al.: Image Quality Assessment: From Error Visibility to Structural Similarity (2004)")
        .addExternalResource("https://doi.org/10.1016/j.jsb.2005.05.009",
            "M. van Heel, M. Schatz: Fourier Shell Correlation Threshold Criteria (2005)");

    public ImageQualityScorerNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Images")
            .description("A table with columns of images and a column of references.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("scores", g -> g.name("Scores")
            .description("A row for each row and image column of the input; missing where an image or its reference is missing.")
            .fixed(BufferedDataTable.TYPE));
    }
}
