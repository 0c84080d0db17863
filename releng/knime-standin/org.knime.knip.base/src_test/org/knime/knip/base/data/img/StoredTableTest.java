package org.knime.knip.base.data.img;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.Node;
import org.selfscope.standin.Extensions;
import org.selfscope.standin.PluginFiles;
import org.selfscope.standin.filestore.ExecutionFileStores;
import org.selfscope.standin.filestore.NodeFileStores;
import org.selfscope.standin.filestore.WorkflowFileStores;
import org.selfscope.standin.table.TableFolder;

import net.imagej.ImgPlus;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** The way of an image through a saved workflow: table, serializer found by plugin.xml, file stores in the node's folder. */
class StoredTableTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void readExtensions() throws IOException {
        Extensions.use(new PluginFiles(StoredTableTest.class.getClassLoader(), Path.of("..", "org.knime.core", "plugin.xml"),
            Path.of("plugin.xml")));
    }

    @Test
    void imageComesBackFromTheFoldersOfTheNode() throws IOException {
        Node node = new Node(new EmptyNodeFactory());
        NodeFileStores stores = new WorkflowFileStores(folder.resolve("first session")).create("Reader_1");
        ExecutionFileStores.INSTANCE.set(node, stores);
        TableFolder.write(table(new ExecutionContext(new DefaultNodeProgressMonitor(), node)), folder.resolve("port_1"));
        stores.save(folder.resolve("filestore"));
        stores.delete();

        WorkflowFileStores loaded = new WorkflowFileStores(folder.resolve("second session"));
        loaded.load(stores.uuid(), "Reader_1", folder.resolve("filestore"));
        BufferedDataTable table = TableFolder.read(folder.resolve("port_1"), loaded);
        assertEquals(ImgPlusCell.TYPE, table.getDataTableSpec().getColumnSpec(0).getType());
        ImgPlus<?> image = ((ImgPlusValue<?>)table.iterator().next().getCell(0)).getImgPlus();
        assertEquals("nuclei", image.getName());
        assertEquals(6, image.size());
        assertEquals(1, ((FloatType)image.firstElement()).get());
        assertNull(image.axis(0).unit());
    }

    private static BufferedDataTable table(ExecutionContext exec) throws IOException {
        DataTableSpec spec = new DataTableSpec(new String[]{"Image"}, new DataType[]{ImgPlusCell.TYPE});
        BufferedDataContainer container = exec.createDataContainer(spec);
        DataCell cell = new ImgPlusCellFactory(exec).createCell(Images.calibrated(Images.counting(ArrayImgs.floats(3, 2))));
        container.addRowToTable(new DefaultRow("Row0", cell));
        container.close();
        return container.getTable();
    }
}
