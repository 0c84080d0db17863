package org.selfscope.standin.storage;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.selfscope.standin.TestPlugins;
import org.selfscope.standin.filestore.NodeFileStores;
import org.selfscope.standin.filestore.WorkflowFileStores;
import org.selfscope.standin.table.TableAccess;

/** A node that is saved into a temporary folder, and opened again as in another session. */
abstract class StoredNode {

    static final ExecutionMonitor EXEC = new ExecutionMonitor();

    @TempDir
    Path folder;
    Path node;
    WorkflowFileStores workflow;
    NodeFileStores stores;
    NodeSettings settings = new NodeSettings("settings.xml");

    @BeforeAll
    static void announce(@TempDir Path plugins) throws Exception {
        TestPlugins.use(plugins);
    }

    @BeforeEach
    void openWorkflow() {
        node = folder.resolve("workflow/Source (#1)");
        workflow = new WorkflowFileStores(folder.resolve("session 1"));
        stores = workflow.create("Source_1");
    }

    static BufferedDataTable table(DataRow... rows) {
        DataType[] types = rows[0].stream().map(DataCell::getType).toArray(DataType[]::new);
        String[] names = new String[types.length];
        Arrays.setAll(names, i -> "c" + i);
        return TableAccess.INSTANCE.create(new DataTableSpec(names, types), rows.length, () -> List.of(rows));
    }

    static List<DataRow> rows(PortObject table) {
        List<DataRow> rows = new ArrayList<>();
        ((BufferedDataTable)table).forEach(rows::add);
        return rows;
    }

    void save(PortObject... outputs) throws Exception {
        settings = new NodeSettings("settings.xml");
        SavedOutputs.save(outputs, node, settings, EXEC);
        SavedFileStores.save(stores, node, settings);
    }

    PortObject load() throws Exception {
        return SavedOutputs.load(1, node, settings, workflow, EXEC)[0];
    }

    /** As another session would see it. */
    PortObject reopen() throws Exception {
        workflow = new WorkflowFileStores(folder.resolve("session 2"));
        stores = SavedFileStores.load("Source_1", node, settings, workflow).orElse(null);
        return load();
    }

    String loadError() {
        return assertThrows(IOException.class, this::load).getMessage();
    }
}
