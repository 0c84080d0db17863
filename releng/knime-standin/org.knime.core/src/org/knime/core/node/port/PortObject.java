package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What goes from an output port of a node to input ports of others. */
public interface PortObject {

    /** Any object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** One line for people. */
    String getSummary();

    PortObjectSpec getSpec();

    JComponent[] getViews();

    /**
     * Writes and reads the objects of one class, which must be named as type argument in the super class. Every consumer of an object
     * gets a copy of its own that went through its serializer.
     *
     * @param <T> the class of the objects
     */
    abstract class PortObjectSerializer<T extends PortObject> {

        public abstract void savePortObject(T object, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }
}
