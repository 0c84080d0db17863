package org.knime.core.node.port;

import java.io.IOException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** An object that writes and reads itself; it needs a public constructor without arguments and a serializer of its own. */
public abstract class AbstractPortObject implements PortObject {

    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec) throws IOException, CanceledExecutionException;

    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * To be extended by an empty class that names the object's class.
     *
     * @param <T> the class of the objects
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject> extends PortObjectSerializer<T> {

        @Override
        public void savePortObject(T object, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            object.save(out, exec);
        }

        @Override
        public T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            T object = NamedClass.<T>of(getClass()).newInstance();
            object.load(in, spec, exec);
            return object;
        }
    }
}
