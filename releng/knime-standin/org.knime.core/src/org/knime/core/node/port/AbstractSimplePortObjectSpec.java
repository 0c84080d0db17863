package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A specification that is kept as model content; it needs a public constructor without arguments and a serializer of its own. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    protected abstract void save(ModelContentWO model);

    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Whether both are of one class and have the same content. */
    @Override
    public boolean equals(Object other) {
        return this == other
            || other != null && getClass() == other.getClass() && content().equals(((AbstractSimplePortObjectSpec)other).content());
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }

    private ModelContent content() {
        ModelContent content = new ModelContent("content");
        save(content);
        return content;
    }

    /**
     * To be extended by an empty class that names the specification's class.
     *
     * @param <T> the class of the specifications
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
        extends PortObjectSpecSerializer<T> {

        @Override
        public void savePortObjectSpec(T spec, PortObjectSpecZipOutputStream out) throws IOException {
            SimpleContent.write(((AbstractSimplePortObjectSpec)spec).content(), out);
        }

        @Override
        public T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException {
            T spec = NamedClass.<T>of(getClass()).newInstance();
            try {
                spec.load(SimpleContent.read(in));
            } catch (InvalidSettingsException e) {
                throw new IOException(e.getMessage(), e);
            }
            return spec;
        }
    }
}
