package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** An object that is kept as model content; it needs a public constructor without arguments and a serializer of its own. */
public abstract class AbstractSimplePortObject implements PortObject {

    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
        throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Whether both are of one class and have the same content. */
    @Override
    public boolean equals(Object other) {
        return this == other
            || other != null && getClass() == other.getClass() && content().equals(((AbstractSimplePortObject)other).content());
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }

    private ModelContent content() {
        ModelContent content = new ModelContent("content");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException("A monitor that nobody can cancel was cancelled.", e);
        }
        return content;
    }

    /**
     * To be extended by an empty class that names the object's class.
     *
     * @param <T> the class of the objects
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject> extends PortObjectSerializer<T> {

        @Override
        public void savePortObject(T object, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            ModelContent content = new ModelContent("content");
            object.save(content, exec);
            SimpleContent.write(content, out);
        }

        @Override
        public T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
            T object = NamedClass.<T>of(getClass()).newInstance();
            try {
                object.load(SimpleContent.read(in), spec, exec);
            } catch (InvalidSettingsException e) {
                throw new IOException(e.getMessage(), e);
            }
            return object;
        }
    }
}
