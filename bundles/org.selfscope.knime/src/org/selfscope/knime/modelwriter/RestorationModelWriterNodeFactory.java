package org.selfscope.knime.modelwriter;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.RestorationModelPortObject;

/** Declares the node Restoration Model Writer. */
public final class RestorationModelWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Restoration Model Writer")
        .icon("modelwriter.png")
        .shortDescription("Writes a restoration model to a file, to keep it and to share it.")
        .fullDescription("""
            Writes a trained model as one zip file, or as a folder. The <i>Restoration Model Reader</i> reads it in another workflow or on
            another computer, so that images can be restored without training again.
            <p>A model is everything that is needed to restore an image: the network, its weights, how grey values are normalised, and
            what training came to. It holds no images. Equal models give equal files.</p>
            <p>The file is first written under a temporary name and then moved, so that a file with the right name is always
            complete.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(RestorationModelWriterNodeFactory::ports)
        .model(m -> m.parametersClass(ModelWriterParameters.class)
            .configure(ModelWriting::configure)
            .execute(Execution.of(ModelWriting::execute)))
        .nodeType(NodeType.Sink)
        .keywords("model", "save", "export", "share", "zip", "file", "network", "weights");

    public RestorationModelWriterNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addInputPortGroup("model", g -> g.name("Restoration model")
            .description("The model to write, for example of the Self-Supervised Learner.")
            .fixed(RestorationModelPortObject.TYPE));
    }
}
