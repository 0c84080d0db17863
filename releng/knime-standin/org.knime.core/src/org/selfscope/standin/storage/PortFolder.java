package org.selfscope.standin.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.data.filestore.FileStorePortObject;
import org.knime.core.data.filestore.FileStoreUtil;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortTypeRegistry;
import org.selfscope.standin.filestore.FileStoreAccess;
import org.selfscope.standin.filestore.WorkflowFileStores;
import org.selfscope.standin.table.TableFolder;

/** One object in a folder of its own: a table, or specification and object as zip files of their serializers. */
final class PortFolder {

    private static final String OBJECT_CLASS = "port_object_class";
    private static final String SPEC_CLASS = "port_spec_class";
    private static final String SUMMARY = "port_object_summary";
    private static final String SPEC_FILE = "port_spec_location";
    private static final String OBJECT_FILE = "port_object_location";
    private static final String KEYS_FILE = "filestore.xml";

    private PortFolder() {
    }

    static void save(PortObject object, Path folder, NodeSettingsWO settings, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        settings.addString(SPEC_CLASS, object.getSpec().getClass().getName());
        settings.addString(OBJECT_CLASS, object.getClass().getName());
        settings.addString(SUMMARY, object.getSummary());
        if (object instanceof BufferedDataTable table) {
            TableFolder.write(table, folder);
            return;
        }
        settings.addString(SPEC_FILE, "spec/spec.zip");
        settings.addString(OBJECT_FILE, "object/portobject.zip");
        Path spec = folder.resolve("spec/spec.zip");
        Path content = folder.resolve("object/portobject.zip");
        Files.createDirectories(spec.getParent());
        Files.createDirectories(content.getParent());
        PortObjects.write(object.getSpec(), Files.newOutputStream(spec));
        PortObjects.write(object, Files.newOutputStream(content), exec);
        if (object instanceof FileStorePortObject stored) {
            FileStoreKeys.write(FileStoreUtil.getFileStores(stored), content.resolveSibling(KEYS_FILE));
        }
    }

    static PortObject load(Path folder, NodeSettingsRO settings, WorkflowFileStores fileStores, ExecutionMonitor exec)
        throws IOException, InvalidSettingsException, CanceledExecutionException {
        String className = settings.getString(OBJECT_CLASS);
        if (className.equals(BufferedDataTable.class.getName())) {
            return TableFolder.read(folder, fileStores);
        }
        PortTypeRegistry registry = PortTypeRegistry.getInstance();
        Class<? extends PortObject> objectClass =
            registry.getObjectClass(className).orElseThrow(() -> new IOException("Invalid object class \"" + className + "\""));
        String specName = settings.getString(SPEC_CLASS);
        Class<? extends PortObjectSpec> specClass =
            registry.getSpecClass(specName).orElseThrow(() -> new IOException("Invalid spec class \"" + specName + "\""));
        Path specFile = existing("Can't read spec file ", folder.resolve(settings.getString(SPEC_FILE)));
        PortObjectSpec spec = PortObjects.read(specClass, Files.newInputStream(specFile));
        Path file = existing("Can't read file ", folder.resolve(settings.getString(OBJECT_FILE)));
        PortObject object = PortObjects.read(objectClass, spec, Files.newInputStream(file), exec);
        if (object instanceof FileStorePortObject stored) {
            FileStoreAccess.INSTANCE.attach(stored, FileStoreKeys.read(file.resolveSibling(KEYS_FILE), fileStores));
        }
        return object;
    }

    private static Path existing(String message, Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(message + file);
        }
        return file;
    }
}
