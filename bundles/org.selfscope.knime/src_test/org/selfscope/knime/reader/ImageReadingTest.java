package org.selfscope.knime.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.knip.base.data.img.ImgPlusCell;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.tiff.TiffWriter;

import net.imglib2.img.array.ArrayImgs;

class ImageReadingTest {

    private static final DataTableSpec PATHS = new DataTableSpec(new String[]{"Noisy", "Clean"},
        new DataType[]{StringCell.TYPE, StringCell.TYPE});

    @TempDir
    Path folder;

    private Node node;

    private ExecutionContext exec;

    private NodeSettings settings;

    @BeforeEach
    void makeNodeWithInputPort() {
        for (String name : List.of("a.tif", "b.tif")) {
            Image image = new Image(ArrayImgs.floats(3, 2), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), name, "");
            TiffWriter.write(image, folder.resolve(name), Cancellation.NONE);
        }
        node = node(true);
        exec = new ExecutionContext(new DefaultNodeProgressMonitor(), node);
        settings = new NodeSettings("model");
        settings.addString("path", "");
        settings.addString("reference_path", "");
        settings.addString("image_column", "Noisy");
        settings.addString("reference_column", "Clean");
        settings.addBoolean("reference_column_is_present", true);
        settings.addString("images_as", "REFERENCES");
        settings.addBoolean("metadata", false);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Node node(boolean withInput) {
        ImageReaderNodeFactory factory = new ImageReaderNodeFactory();
        ModifiableNodeCreationConfiguration configuration = factory.createNodeCreationConfig();
        if (withInput) {
            configuration.getPortConfig().orElseThrow().getExtendablePorts().get("input").addPort(BufferedDataTable.TYPE);
        }
        return new Node((NodeFactory<NodeModel>)(NodeFactory)factory, configuration);
    }

    private BufferedDataTable table(DataRow... rows) {
        BufferedDataContainer container = exec.createDataContainer(PATHS);
        List.of(rows).forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    private DataCell path(String name) {
        return new StringCell(folder.resolve(name).toString());
    }

    private List<DataRow> execute(PortObject... inputs) throws Exception {
        node.loadModelSettingsFrom(settings);
        BufferedDataTable table = (BufferedDataTable)node.invokeNodeModelExecute(exec, inputs)[0];
        return StreamSupport.stream(table.spliterator(), false).toList();
    }

    @Test
    void referencesAreTheAbsolutePathsOfTheFiles() throws Exception {
        DataCell url = new StringCell(folder.resolve("a.tif").toUri().toString());
        DataRow row = execute(table(new DefaultRow("Row3", url, path("b.tif")))).get(0);
        assertEquals("Row3", row.getKey().getString());
        assertEquals(List.of(path("a.tif"), path("b.tif"), path("a.tif")), row.stream().toList());
    }

    @Test
    void axesInThePathMakeOneImageOfManyFiles() throws Exception {
        for (int t = 1; t <= 3; t++) {
            TiffWriter.write(new Image(ArrayImgs.floats(new float[]{t, t}, 2, 1), List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y)), "", ""),
                folder.resolve("cell_t0" + t + ".tif"), Cancellation.NONE);
        }
        node = node(false);
        settings.addString("path", folder + "/cell_t{Time}.tif");
        settings.addBoolean("metadata", true);
        List<DataRow> rows = execute();
        assertEquals(1, rows.size());
        assertEquals("cell", rows.get(0).getKey().getString());
        assertEquals(path("cell_t{Time}.tif"), rows.get(0).getCell(0));
        assertTrue(rows.get(0).stream().anyMatch(cell -> cell.toString().equals("X, Y, Time")), rows.get(0).toString());
        settings.addString("path", folder + "/cell_t{Thyme}.tif");
        assertThrows(Exception.class, () -> execute());
    }

    @Test
    void aPatternGivesAReferenceForEachFile() throws Exception {
        node = node(false);
        settings.addString("path", folder + "/*.tif");
        List<DataRow> rows = execute();
        assertEquals(List.of("a", "b"), rows.stream().map(row -> row.getKey().getString()).toList());
        assertEquals(path("b.tif"), rows.get(1).getCell(0));
        assertTrue(rows.get(1).getCell(1).isMissing());
    }

    @Test
    void metadataOfAFileAreKnownWithoutAnImageCell() throws Exception {
        settings.addBoolean("metadata", true);
        DataTableSpec spec = configured(PATHS);
        List<DataRow> rows = execute(table(new DefaultRow("Row3", path("a.tif"), DataType.getMissingCell()),
            new DefaultRow("Row4", DataType.getMissingCell(), DataType.getMissingCell())));
        List<String> names = List.of("Axes", "Pixel type", "Size X", "Size Y", "Size Z", "Size Time", "Size Channel");
        assertEquals(names, List.of(spec.getColumnNames()).subList(3, 10));
        List<String> facts = rows.get(0).stream().skip(3).map(DataCell::toString).toList();
        assertEquals(List.of("X, Y", "FLOAT32", "3", "2"), facts.subList(0, 4));
        assertTrue(rows.get(0).stream().skip(7).allMatch(DataCell::isMissing));
        assertTrue(rows.get(1).stream().allMatch(DataCell::isMissing));
    }

    @Test
    void aReferenceToNothingIsRefusedWithItsRow() {
        KNIMEException e = assertThrows(KNIMEException.class,
            () -> execute(table(new DefaultRow("Row3", path("none.tif"), DataType.getMissingCell()))));
        assertTrue(e.getMessage().contains("Row3") && e.getMessage().contains("none.tif"), e.getMessage());
    }

    @Test
    void theSpecSaysWhatTheColumnsHold() throws Exception {
        assertEquals(StringCell.TYPE, configured(PATHS).getColumnSpec("Image").getType());
        settings.addString("images_as", "CELLS");
        assertEquals(ImgPlusCell.TYPE, configured(PATHS).getColumnSpec("Image").getType());
    }

    private DataTableSpec configured(DataTableSpec spec) throws InvalidSettingsException {
        node.loadModelSettingsFrom(settings);
        return (DataTableSpec)node.invokeNodeModelConfigure(new PortObjectSpec[]{spec})[0];
    }

    @Test
    void imagesCannotBeReferredTo() {
        DataTableSpec images = new DataTableSpec(new String[]{"Noisy", "Clean"}, new DataType[]{ImgPlusCell.TYPE, StringCell.TYPE});
        InvalidSettingsException e = assertThrows(InvalidSettingsException.class, () -> configured(images));
        assertTrue(e.getMessage().contains("no file to refer to"), e.getMessage());
    }
}
