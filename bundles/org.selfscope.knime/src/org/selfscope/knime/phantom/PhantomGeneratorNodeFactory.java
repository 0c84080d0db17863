package org.selfscope.knime.phantom;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;

/** Declares the node Microscopy Phantom Generator. */
public final class PhantomGeneratorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Microscopy Phantom Generator")
        .icon("phantom.png")
        .shortDescription("Draws synthetic microscopy images, clean and as a camera would record them.")
        .fullDescription("""
            Draws structures as a fluorescence microscope shows them, and records them with a simulated camera: to try a restoration
            method without a microscope, or to measure how good it is, since here the clean image is known.
            <p>The camera adds the two noises that every camera has: <b>photon noise</b>, which grows with the signal (Poisson), and
            <b>read noise</b>, which is the same everywhere (Gaussian). A pixel of the noisy image is
            <i>gain · Poisson(photons · structure) + offset + read noise</i>; integer images are rounded and clipped. The clean image
            is what the noisy one would be on average, in the same units.</p>
            <p>Images, volumes and movies can be drawn. In movies, objects drift smoothly. To try methods that remove blur, let the clean
            image be sharp: then the table also has the <b>blurred</b> image without noise.</p>
            <p>By default the noise of two pixels is independent, as the methods of this extension assume. To see what happens where it
            is not, let neighbours share noise, or let the parts of the camera differ in a fixed pattern, as those of sCMOS cameras
            do; a camera can also saturate.</p>
            <p>The same seed gives the same images.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(PhantomGeneratorNodeFactory::ports)
        .model(m -> m.parametersClass(PhantomGeneratorParameters.class)
            .configure(PhantomGeneration::configure)
            .execute(Execution.of(PhantomGeneration::execute)))
        .nodeType(NodeType.Source)
        .keywords("simulation", "synthetic", "test image", "noise", "poisson", "camera", "filaments", "nuclei",
            "beads", "vesicles", "movie", "volume", "scmos", "psf");

    public PhantomGeneratorNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addOutputPortGroup("images", g -> g.name("Phantoms")
            .description("A row for each phantom: the clean image, the blurred one if it differs, and the noisy one.")
            .fixed(BufferedDataTable.TYPE));
    }
}
