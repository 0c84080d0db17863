package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.selfscope.standin.filestore.NodeFileStores;
import org.w3c.dom.Element;

/** A node as the engine handles it: a factory and the model that it made. Port 0 is the flow-variable port, the model's begin at 1. */
public final class Node {

    /** How the message of a failed execution begins. */
    public static final String EXECUTE_FAILED_PREFIX = "Execute failed: ";

    private final NodeFactory<NodeModel> factory;
    private final ModifiableNodeCreationConfiguration creationConfig;
    private final NodeModel model;
    private NodeFileStores fileStores;

    /** A node with the ports that the factory makes by default. */
    public Node(NodeFactory<NodeModel> nodeFactory) {
        this(nodeFactory, nodeFactory instanceof ConfigurableNodeFactory<?> c ? c.createNodeCreationConfig() : null);
    }

    /** A node with the given ports; null for a factory without configurable ports. */
    public Node(NodeFactory<NodeModel> nodeFactory, ModifiableNodeCreationConfiguration creationConfig) {
        this.factory = nodeFactory;
        this.creationConfig = creationConfig;
        this.model = nodeFactory.createNodeModel(creationConfig);
    }

    /** What made this node. */
    public NodeFactory<NodeModel> getFactory() {
        return factory;
    }

    /** The name that the user sees. */
    public String getName() {
        return factory.getNodeName();
    }

    /** What the node does. */
    public NodeModel getNodeModel() {
        return model;
    }

    /** What kind of node it is. */
    public NodeFactory.NodeType getType() {
        return factory.getType();
    }

    /** The description of the node as a document. */
    public Element getXMLDescription() {
        return factory.getXMLDescription();
    }

    /** With which ports the node was made; nothing if they cannot be configured. */
    public Optional<ModifiableNodeCreationConfiguration> getCopyOfCreationConfig() {
        return Optional.ofNullable(creationConfig).map(ModifiableNodeCreationConfiguration::copy);
    }

    /** How many inputs there are, with the flow-variable port. */
    public int getNrInPorts() {
        return model.getNrInPorts() + 1;
    }

    /** How many outputs there are, with the flow-variable port. */
    public int getNrOutPorts() {
        return model.getNrOutPorts() + 1;
    }

    /** What comes in at a port, from 1. */
    public PortType getInputType(int index) {
        return model.getInPortType(index - 1);
    }

    /** What goes out at a port, from 1. */
    public PortType getOutputType(int index) {
        return model.getOutPortType(index - 1);
    }

    /** Writes the model's settings; nothing if it has none yet. */
    public void saveModelSettingsTo(NodeSettingsWO settings) {
        model.saveSettingsTo(settings);
    }

    /** Checks settings for the model. */
    public void validateModelSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        model.validateSettings(settings);
    }

    /** Gives the model its settings. */
    public void loadModelSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        model.loadValidatedSettingsFrom(settings);
    }

    /** Writes the defaults of the view's settings. */
    public void saveDefaultViewSettingsTo(NodeSettingsWO settings) {
        model.saveDefaultViewSettingsTo(settings);
    }

    /** Checks settings for the view. */
    public void validateViewSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        model.validateViewSettings(settings);
    }

    /** Has the model say what will come out, without the flow-variable ports. */
    public PortObjectSpec[] invokeNodeModelConfigure(PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return model.configure(inSpecs);
    }

    /** Has the model do its work, without the flow-variable ports. */
    public PortObject[] invokeNodeModelExecute(ExecutionContext exec, PortObject[] inObjects) throws Exception {
        return model.execute(inObjects, exec);
    }

    /** Has the model forget its last execution. */
    public void reset() {
        model.setWarning(null);
        model.reset();
        if (model instanceof PortObjectHolder holder) {
            holder.setInternalPortObjects(null);
        }
    }

    /** What the model keeps for its view; null if nothing. */
    public PortObject[] getInternalHeldPortObjects() {
        return model instanceof PortObjectHolder holder ? holder.getInternalPortObjects() : null;
    }

    /** Has the model read what its view needs. */
    public void loadInternals(File folder, ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        model.loadInternals(folder, exec);
    }

    /** Has the model write what its view needs. */
    public void saveInternals(File folder, ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        model.saveInternals(folder, exec);
    }

    /** The file stores of the current execution. */
    NodeFileStores fileStores() {
        return fileStores;
    }

    /** Sets where the next execution puts its file stores; null when they are gone. */
    void setFileStores(NodeFileStores stores) {
        fileStores = stores;
    }

    /** Ends the node. */
    public void cleanup() {
        model.onDispose();
    }

    @Override
    public String toString() {
        return getName();
    }
}
