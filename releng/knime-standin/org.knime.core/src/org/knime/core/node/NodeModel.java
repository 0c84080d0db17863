package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What a node does: checks its settings against the inputs' specifications, and makes outputs of inputs. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    private final NodeLogger logger = NodeLogger.getLogger(getClass());
    private final List<NodeModelWarningListener> listeners = new CopyOnWriteArrayList<>();
    private final PortType[] inputs;
    private final PortType[] outputs;
    private volatile Message warning;

    /** A model with table ports only. */
    protected NodeModel(int nrInPorts, int nrOutPorts) {
        this(tables(nrInPorts), tables(nrOutPorts));
    }

    /** A model with ports of any type; null stands for no ports. */
    protected NodeModel(PortType[] inPortTypes, PortType[] outPortTypes) {
        inputs = inPortTypes == null ? new PortType[0] : inPortTypes.clone();
        outputs = outPortTypes == null ? new PortType[0] : outPortTypes.clone();
    }

    private static PortType[] tables(int count) {
        return Collections.nCopies(count, BufferedDataTable.TYPE).toArray(PortType[]::new);
    }

    /** How many inputs there are, without the flow-variable port. */
    protected final int getNrInPorts() {
        return inputs.length;
    }

    /** How many outputs there are, without the flow-variable port. */
    protected final int getNrOutPorts() {
        return outputs.length;
    }

    /** What comes in at a port. */
    protected final PortType getInPortType(int index) {
        return inputs[index];
    }

    /** What goes out at a port. */
    protected final PortType getOutPortType(int index) {
        return outputs[index];
    }

    /** The log of this model's class. */
    protected final NodeLogger getLogger() {
        return logger;
    }

    /** Says what will come out for the given inputs; null entries mean unknown. */
    protected PortObjectSpec[] configure(PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return configure(Arrays.copyOf(inSpecs, inSpecs.length, DataTableSpec[].class));
    }

    /** The same for a node that has table ports only. */
    protected DataTableSpec[] configure(DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new IllegalStateException(getClass().getName() + " does not implement configure.");
    }

    /** Makes the outputs. */
    protected PortObject[] execute(PortObject[] inObjects, ExecutionContext exec) throws Exception {
        return execute(Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class), exec);
    }

    /** The same for a node that has table ports only. */
    protected BufferedDataTable[] execute(BufferedDataTable[] inData, ExecutionContext exec) throws Exception {
        throw new IllegalStateException(getClass().getName() + " does not implement execute.");
    }

    /** Drops what the last execution left behind. */
    protected abstract void reset();

    /** Writes the settings; nothing if there are none yet. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /** Checks settings without taking them over. */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes over settings that were found valid. */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Reads what a view needs beside tables and port objects. */
    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec) throws IOException, CanceledExecutionException;

    /** Writes what a view needs beside tables and port objects. */
    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec) throws IOException, CanceledExecutionException;

    /** Writes the defaults of the view's settings. */
    protected void saveDefaultViewSettingsTo(NodeSettingsWO settings) {
        // a model without view settings has nothing to write
    }

    /** Checks the view's settings. */
    protected void validateViewSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        // a model without view settings accepts any
    }

    /** Called when the node is removed. */
    protected void onDispose() {
        // most models hold nothing
    }

    /** A builder for a message of this node. */
    protected final MessageBuilder createMessageBuilder() {
        return Message.builder();
    }

    /** Sets the warning that the node shows; null removes it. A later warning replaces an earlier one. */
    protected final void setWarning(Message message) {
        warning = message;
        listeners.forEach(l -> l.warningChanged(message));
    }

    /** Sets the warning that the node shows; null removes it. */
    protected final void setWarningMessage(String text) {
        setWarning(text == null ? null : Message.fromSummary(text));
    }

    /** The present warning; null if there is none. */
    protected final Message getWarning() {
        return warning;
    }

    /** The present warning's summary; null if there is none. */
    protected final String getWarningMessage() {
        return Message.getSummaryFrom(warning);
    }

    /** Has each change of the warning told to a listener. */
    public void addWarningListener(NodeModelWarningListener listener) {
        listeners.add(listener);
    }

    /** Stops telling a listener. */
    public void removeWarningListener(NodeModelWarningListener listener) {
        listeners.remove(listener);
    }
}
