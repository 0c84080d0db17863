package org.selfscope.knime.analyzer;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.scheme.SamplingSchemePortObject;

/** Declares the node Noise Analyzer. */
public final class NoiseAnalyzerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Noise Analyzer")
        .icon("analyzer.png")
        .shortDescription("Measures the noise of images and says which denoising method fits.")
        .fullDescription("""
            Looks at noisy images before anything is trained: how strong the noise is, what neighbouring pixels, rows and frames share of
            it, and where values are cut off. The column <b>Advice</b> says in plain words what that means. The second output is a sampling
            scheme with a blind spot that is safe for all images together: connect it to the <i>Self-Supervised Learner</i> (its port
            "Sampling scheme").
            <ul>
            <li><b>Gain</b> (grey values per photon): how fast the variance of the noise grows with brightness. For detectors that multiply
            electrons, it includes their excess noise.</li>
            <li><b>Offset</b> and <b>read noise</b>: one image cannot tell them apart. Set the offset from an image that was taken in the
            dark; without it, the darkest part of each image is taken as dark, and both are upper bounds. Where photon noise hides the
            read noise, it is missing, and the advice says how large it can be.</li>
            <li><b>Errors</b> are standard errors: with 95 % probability, the truth is at most two of them away.</li>
            <li><b>Correlation</b> of neighbours: 0 if their noise is independent, as blind spots of single pixels assume; from 0.1 on, the
            blind spot is extended. Where structure is as fine as the pixels, a single image cannot tell it from shared noise: the
            columns "at most" are upper bounds.</li>
            <li><b>Fixed pattern</b>: the part of the fine variance that is the same in all frames of a movie.</li>
            <li><b>Stripes</b>: the part of the noise that whole rows or columns share.</li>
            </ul>
            <h3>What it assumes</h3>
            <ul>
            <li>The images come from the detector as they are: filters, compression, registration and scaling change the noise.</li>
            <li>The brightness varies, and structures are at least as wide as the microscope's point spread function.</li>
            <li>In movies, frames follow each other so fast that little changes from one to the next.</li>
            </ul>
            <p>Channels have a row each. Of large images and movies, parts that are evenly spread over everything are read.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(NoiseAnalyzerNodeFactory::ports)
        .model(m -> m.parametersClass(NoiseAnalyzerParameters.class)
            .configure(Analyzing::configure)
            .execute(Execution.of(Analyzing::execute)))
        .addView(NoiseView::declare)
        .nodeType(NodeType.Manipulator)
        .keywords("gain", "read noise", "offset", "photon transfer", "photon conversion", "mean variance", "correlation", "saturation",
            "fixed pattern", "blind spot", "scmos", "camera")
        .addExternalResource("https://doi.org/10.1109/TIP.2008.2001399",
            "A. Foi et al.: Practical Poissonian-Gaussian Noise Modeling and Fitting for Single-Image Raw-Data (2008)");

    public NoiseAnalyzerNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("images", g -> g.name("Noisy images")
            .description("A table with a column of noisy images, as they come from the detector.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("noise", g -> g.name("Noise")
            .description("A row for each channel of each image: gain, offset, read noise, what pixels share, and advice.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("scheme", g -> g.name("Sampling scheme")
            .description("A blind spot that is safe for all images, for the Self-Supervised Learner.")
            .fixed(SamplingSchemePortObject.TYPE));
    }
}
