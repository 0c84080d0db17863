package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

/** What is known about a port object before it is there. */
public interface PortObjectSpec {

    JComponent[] getViews();

    /**
     * Writes and reads the specifications of one class, which must be named as type argument in the super class.
     *
     * @param <T> the class of the specifications
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        public abstract void savePortObjectSpec(T spec, PortObjectSpecZipOutputStream out) throws IOException;

        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
