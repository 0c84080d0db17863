package org.selfscope.knime.modelreader;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.selfscope.knime.execution.Execution;
import org.selfscope.knime.model.RestorationModelPortObject;

/** Declares the node Restoration Model Reader. */
public final class RestorationModelReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create()
        .name("Restoration Model Reader")
        .icon("modelreader.png")
        .shortDescription("Reads a restoration model from a file.")
        .fullDescription("""
            Reads a trained model that the <i>Restoration Model Writer</i> has written, as a zip file or a folder. Connect the
            <i>Restoration Predictor</i> to restore images with it.
            <p>The model is copied into the workflow and checked whole: one that is damaged, that comes from a newer version of this
            extension, or that holds anything else than a model is refused.</p>
            <p>If a node of the same workflow writes the file, connect its flow variable port with that of this node, so that it runs
            first.</p>
            """)
        .sinceVersion(5, 8, 0)
        .dynamicPorts(RestorationModelReaderNodeFactory::ports)
        .model(m -> m.parametersClass(ModelReaderParameters.class)
            .configure(ModelReading::configure)
            .execute(Execution.of(ModelReading::execute)))
        .nodeType(NodeType.Source)
        .keywords("model", "load", "import", "open", "pretrained", "zip", "file", "network", "weights");

    public RestorationModelReaderNodeFactory() {
        super(NODE);
    }

    private static void ports(DynamicPortsAdder ports) {
        ports.addOutputPortGroup("model", g -> g.name("Restoration model")
            .description("The model, for the Restoration Predictor.")
            .fixed(RestorationModelPortObject.TYPE));
    }
}
