package org.selfscope.knime.predictor;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.RestorationModelPortObject;

/** Declares the node Restoration Predictor. */
public final class RestorationPredictorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Restoration Predictor")
        .icon("predictor.png")
        .shortDescription("Restores images with a trained restoration model.")
        .fullDescription("""
            Sends every image of a column through a model that the <i>Self-Supervised Learner</i> has trained, and appends the restored
            images. Axes, calibration and the units of the grey values stay as they are. Images of any size are processed in tiles that
            overlap so far that no seam can arise.
            <p>The model should have been trained on these images, or on images of the same kind: same microscope, same staining, about
            the same exposure. On other images it may invent structures that it knows, or remove ones that it does not. When in doubt,
            compare with the noisy image.</p>
            <p>A missing image gives a missing restored image.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(RestorationPredictorNodeFactory::ports)
        .model(m -> m.parametersClass(RestorationPredictorParameters.class)
            .configure(Prediction::configure)
            .execute(Execution.of(Prediction::execute)))
        .nodeType(NodeType.Predictor)
        .keywords("denoise", "denoising", "restoration", "apply", "inference", "noise2self", "noise2void", "deep learning")
        .addExternalResource("https://arxiv.org/abs/1901.11365",
            "J. Batson and L. Royer: Noise2Self: Blind Denoising by Self-Supervision (ICML 2019)");

    public RestorationPredictorNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("model", g -> g.name("Restoration model")
            .description("A trained model, for example of the Self-Supervised Learner.")
            .fixed(RestorationModelPortObject.TYPE));
        ports.addInputPortGroup("images", g -> g.name("Noisy images")
            .description("A table with a column of images to restore.")
            .fixed(BufferedDataTable.TYPE));
        ports.addOutputPortGroup("restored", g -> g.name("Restored images")
            .description("The input table with a column of restored images.")
            .fixed(BufferedDataTable.TYPE));
    }
}
