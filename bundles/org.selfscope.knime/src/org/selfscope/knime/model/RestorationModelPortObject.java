package org.selfscope.knime.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.swing.JComponent;

import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.selfscope.learn.model.ModelDescription;
import org.selfscope.learn.model.ModelFolder;
import org.selfscope.learn.model.TrainingSummary;

/**
 * A trained restoration model. Its folder is the file store, which KNIME copies, saves and deletes with the workflow; the port object
 * itself carries only the description, so that handing it from node to node costs nothing.
 */
public final class RestorationModelPortObject extends FileStorePortObject {

    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(RestorationModelPortObject.class);

    private final RestorationModelPortObjectSpec spec;

    /** The description is read from the folder: spec and model cannot contradict each other. */
    public RestorationModelPortObject(FileStore folder) {
        super(List.of(folder));
        spec = new RestorationModelPortObjectSpec(ModelFolder.read(folder.getFile().toPath()));
    }

    private RestorationModelPortObject(RestorationModelPortObjectSpec spec) {
        this.spec = spec;
    }

    /** Where the model lies. Other nodes read it, too: it must not be changed. */
    public Path folder() {
        return getFileStore(0).getFile().toPath();
    }

    public ModelDescription description() {
        return spec.description();
    }

    @Override
    public PortObjectSpec getSpec() {
        return spec;
    }

    @Override
    public String getSummary() {
        TrainingSummary training = description().training();
        return String.format(Locale.ROOT, "%s, %d steps, validation loss %.4g, trained on %s", description().method(), training.steps(),
            training.validationLoss(), training.device());
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Writes nothing, so that KNIME can copy a port object at no cost. */
    public static final class Serializer extends PortObjectSerializer<RestorationModelPortObject> {

        @Override
        public void savePortObject(RestorationModelPortObject model, PortObjectZipOutputStream out, ExecutionMonitor exec) {
            // the file store is the content
        }

        @Override
        public RestorationModelPortObject loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException {
            if (spec instanceof RestorationModelPortObjectSpec modelSpec) {
                return new RestorationModelPortObject(modelSpec);
            }
            throw new IOException("The stored restoration model has no description. Reset and execute the node that made it.");
        }
    }
}
