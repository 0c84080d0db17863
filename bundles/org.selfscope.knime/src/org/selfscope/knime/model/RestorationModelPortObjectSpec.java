package org.selfscope.knime.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelJson;

/**
 * What can be said about a restoration model without opening it.
 *
 * @param description of the model
 */
public record RestorationModelPortObjectSpec(ModelDescription description) implements PortObjectSpec {

    private static final String ENTRY = "model.json";

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Writes the description as JSON. Errors are sentences, since KNIME shows them as they are. */
    public static final class Serializer extends PortObjectSpecSerializer<RestorationModelPortObjectSpec> {

        @Override
        public void savePortObjectSpec(RestorationModelPortObjectSpec spec, PortObjectSpecZipOutputStream out) throws IOException {
            out.putNextEntry(new ZipEntry(ENTRY));
            out.write(ModelJson.write(spec.description).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }

        @Override
        public RestorationModelPortObjectSpec loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || !entry.getName().equals(ENTRY)) {
                throw new IOException("The stored description of the restoration model is missing. "
                    + "Reset and execute the node that made it.");
            }
            try {
                String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new RestorationModelPortObjectSpec(ModelJson.read(json));
            } catch (RestorationException e) {
                throw new IOException(e.getMessage() + " " + e.resolution(), e);
            }
        }
    }
}
