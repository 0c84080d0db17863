package org.selfscope.standin.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.selfscope.standin.filestore.Trees;
import org.selfscope.standin.filestore.WorkflowFileStores;
import org.selfscope.standin.table.TableFolder;

/** What a node keeps for its view: the folder internalTables in the node's folder, and {@code internalObjects} in its settings. */
public final class SavedInternals {

    private static final String INTERNALS = "internalObjects";
    private static final String LOCATION = "location";
    private static final String CONTENT = "content";
    private static final String INDEX = "index";
    private static final String TYPE = "type";
    private static final String TABLE = "table";
    private static final String OBJECT_FOLDER = "table_dir_location";
    private static final String FOLDER = "internalTables";

    private SavedInternals() {
    }

    /** Saves the objects, a table that is also an output only as a reference. With null or nothing, no entry is written. */
    public static void save(PortObject[] internals, PortObject[] outputs, Path node, NodeSettingsWO nodeSettings, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        Path folder = node.resolve(FOLDER);
        if (internals == null || internals.length == 0) {
            Trees.delete(folder);
            return;
        }
        NodeSettingsWO settings = nodeSettings.addNodeSettings(INTERNALS);
        settings.addString(LOCATION, FOLDER);
        NodeSettingsWO content = settings.addNodeSettings(CONTENT);
        for (int i = 0; i < internals.length; i++) {
            String name = "object_" + i;
            NodeSettingsWO entry = content.addNodeSettings(name);
            entry.addInt(INDEX, i);
            entry.addString(TYPE, internals[i] instanceof BufferedDataTable ? TABLE : "portobject");
            entry.addString(OBJECT_FOLDER, name);
            save(internals[i], outputs, folder.resolve(name), entry, exec);
        }
    }

    private static void save(PortObject object, PortObject[] outputs, Path place, NodeSettingsWO entry, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException {
        if (!(object instanceof BufferedDataTable table)) {
            PortFolder.save(object, place, entry, exec);
        } else if (Arrays.asList(outputs).contains(table)) {
            TableFolder.writeReference(table, place);
        } else {
            TableFolder.write(table, place);
        }
    }

    /** Loads what was saved, null if that was nothing. The outputs must be those that were loaded for the node. */
    public static PortObject[] load(PortObject[] outputs, Path node, NodeSettingsRO nodeSettings, WorkflowFileStores fileStores,
        ExecutionMonitor exec) throws IOException, InvalidSettingsException, CanceledExecutionException {
        if (!nodeSettings.containsKey(INTERNALS)) {
            return null;
        }
        NodeSettingsRO settings = nodeSettings.getNodeSettings(INTERNALS);
        NodeSettingsRO content = settings.getNodeSettings(CONTENT);
        PortObject[] internals = new PortObject[content.keySet().size()];
        for (String key : content.keySet()) {
            NodeSettingsRO entry = content.getNodeSettings(key);
            Path place = node.resolve(settings.getString(LOCATION)).resolve(entry.getString(OBJECT_FOLDER));
            boolean isReference = entry.getString(TYPE).equals(TABLE) && TableFolder.isReference(place);
            internals[entry.getInt(INDEX)] =
                isReference ? referred(place, outputs, node) : load(place, entry, fileStores, exec);
        }
        return internals;
    }

    private static PortObject load(Path place, NodeSettingsRO entry, WorkflowFileStores fileStores, ExecutionMonitor exec)
        throws IOException, InvalidSettingsException, CanceledExecutionException {
        return entry.getString(TYPE).equals(TABLE) ? TableFolder.read(place, fileStores) : PortFolder.load(place, entry, fileStores, exec);
    }

    private static BufferedDataTable referred(Path place, PortObject[] outputs, Path node) throws IOException {
        int id = TableFolder.readId(place);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] instanceof BufferedDataTable table && TableFolder.readId(node.resolve(SavedOutputs.folderName(i))) == id) {
                return table;
            }
        }
        throw new IOException("The table in \"" + place + "\" should be an output of the same node, but is none.");
    }
}
