package org.selfscope.knime.calibrator;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node Denoiser Calibrator. */
public final class DenoiserCalibratorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Denoiser Calibrator")
        .icon("calibrator.png")
        .shortDescription("Finds the best classical denoiser and its parameters from the noisy images alone.")
        .fullDescription("""
            Tries classical denoisers, such as median, non-local means, total variation, wavelets and block matching (BM3D), with many
            values of their parameters, and applies the one that fits each image best. No clean image and no training are needed: every denoiser is made to predict
            pixels from their surroundings alone, and the one whose predictions are closest to the noisy pixels is also closest to the
            truth (Noise2Self).
            <p>Use it before you train a network: it takes seconds, and is the mark that a network has to beat. Block matching is the best
            of all on most images and the slowest; it is tried if it is chosen under "Denoisers". Total variation makes flat pieces, smooth total
            variation also gentle slopes, as a microscope's blur leaves them.</p>
            <ul>
            <li><b>Loss</b>: mean squared difference between predictions and noisy pixels. It is the true error plus the variance of the
            noise, so it cannot come near zero.</li>
            <li><b>Estimated error</b>: the loss less the variance of the noise. Where the noise follows the signal, the variance is only
            known well if the camera is given.</li>
            </ul>
            <h3>What it assumes</h3>
            <ul>
            <li>The noise of neighbouring pixels is independent, as photon noise and read noise are.</li>
            <li>On average the noise is zero: the image is not saturated, and not clipped at black.</li>
            <li>The structure is larger than a pixel, so that neighbours tell about each other.</li>
            </ul>
            <h3>What failure looks like</h3>
            <ul>
            <li><b>Hardly anything is removed, and the estimated error is far below zero:</b> neighbours share their noise, as after
            scaling, registration or compression. Use the raw data of the camera.</li>
            <li><b>Single bright pixels vanish:</b> they look like noise to every denoiser. Sample finer.</li>
            <li><b>Bright parts stay noisy, dark parts are washed out:</b> the noise follows the signal. Choose a variance stabilization.</li>
            <li><b>Flat patches, ringing or blur:</b> the denoiser does not suit the structure. Let more denoisers be tried.</li>
            </ul>
            <p>The same images and settings give the same result. Missing images stay missing.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(DenoiserCalibratorNodeFactory::ports)
        .model(m -> m.parametersClass(DenoiserCalibratorParameters.class)
            .configure(Calibrating::configure)
            .execute(Execution.of(Calibrating::execute)))
        .addView(CalibrationView::declare)
        .nodeType(NodeType.Learner)
        .keywords("denoise", "noise2self", "j-invariant", "self-supervised", "gaussian", "median", "non-local means", "total variation",
            "wavelet", "bm3d", "block matching", "bilateral", "butterworth", "parameter tuning")
        .addExternalResource("https://arxiv.org/abs/1901.11365",
            "J. Batson and L. Royer: Noise2Self: Blind Denoising by Self-Supervision (ICML 2019)");

    public DenoiserCalibratorNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Noisy images")
            .description("A table with a column of noisy images, and possibly one of references.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("restored", g -> g.name("Restored images")
            .description("The input table with the restored images, 32 bit float in the units of the input.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("trials", g -> g.name("Trials")
            .description("Every denoiser and parameter that was tried, with its loss and, where there is a reference, its true error, in "
                + "squared grey values.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("settings", g -> g.name("Best settings")
            .description("The denoiser and parameters that are applied, for each image or for all, with loss and "
                + "estimated error of the best predictions. If restored plainly, the parameters are not those of the predictions.")
            .fixed(BufferedDataTable.TYPE));
    }
}
