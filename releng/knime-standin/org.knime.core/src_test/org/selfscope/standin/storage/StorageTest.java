package org.selfscope.standin.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.selfscope.standin.TestPlugins;
import org.selfscope.standin.filestore.NodeFileStores;
import org.selfscope.standin.filestore.Trees;
import org.selfscope.standin.filestore.WorkflowFileStores;
import org.selfscope.standin.table.TableAccess;

class StorageTest {

    private static final ExecutionMonitor EXEC = new ExecutionMonitor();

    @TempDir
    private Path folder;
    private Path node;
    private WorkflowFileStores workflow;
    private NodeFileStores stores;
    private NodeSettings settings = new NodeSettings("settings.xml");

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

    private static BufferedDataTable table(DataRow... rows) {
        DataType[] types = rows[0].stream().map(DataCell::getType).toArray(DataType[]::new);
        String[] names = new String[types.length];
        Arrays.setAll(names, i -> "c" + i);
        return TableAccess.INSTANCE.create(new DataTableSpec(names, types), rows.length, () -> List.of(rows));
    }

    private static List<DataRow> rows(PortObject table) {
        List<DataRow> rows = new ArrayList<>();
        ((BufferedDataTable)table).forEach(rows::add);
        return rows;
    }

    private void save(PortObject... outputs) throws Exception {
        settings = new NodeSettings("settings.xml");
        SavedOutputs.save(outputs, node, settings, EXEC);
        SavedFileStores.save(stores, node, settings);
    }

    private PortObject load() throws Exception {
        return SavedOutputs.load(1, node, settings, workflow, EXEC)[0];
    }

    /** As another session would see it. */
    private PortObject reopen() throws Exception {
        workflow = new WorkflowFileStores(folder.resolve("session 2"));
        stores = SavedFileStores.load("Source_1", node, settings, workflow).orElse(null);
        return load();
    }

    @Test
    void everyCellTypeSurvives() throws Exception {
        String text = "µ\n\u0000\uD83D" + "long".repeat(50_000);
        DataRow row = new DefaultRow("key ü", new StringCell(text), new DoubleCell(-0.0), new IntCell(-7), new LongCell(1L << 60),
            BooleanCell.TRUE, new StringCell(""));
        DataRow missing = new DefaultRow("m", new MissingCell("because"), new DoubleCell(Double.NaN), DataType.getMissingCell(),
            new LongCell(0), BooleanCell.FALSE, new StringCell("x"));
        BufferedDataTable written = table(row, missing);
        save(written);
        BufferedDataTable read = (BufferedDataTable)reopen();
        assertEquals(List.of(row, missing), rows(read));
        assertEquals("because", ((MissingCell)rows(read).get(1).getCell(0)).getError());
        assertNull(((MissingCell)rows(read).get(1).getCell(2)).getError());
        assertEquals(written.getDataTableSpec(), read.getDataTableSpec());
        assertEquals(2, read.size());
    }

    @Test
    void aTablePortIsDescribedInTheSettings() throws Exception {
        save(table(new DefaultRow("a", new IntCell(1))));
        NodeSettings port = settings.getNodeSettings("ports").getNodeSettings("port_1");
        assertEquals(1, port.getInt("index"));
        assertEquals("org.knime.core.data.DataTableSpec", port.getString("port_spec_class"));
        assertEquals("org.knime.core.node.BufferedDataTable", port.getString("port_object_class"));
        assertEquals("Rows: 1, Cols: 1", port.getString("port_object_summary"));
        assertEquals("port_1", port.getString("port_dir_location"));
        assertNull(settings.getNodeSettings("filestores").getString("file_store_location"));
        assertTrue(Files.exists(node.resolve("port_1/spec.xml")) && Files.exists(node.resolve("port_1/data.xml")));
    }

    @Test
    void cellsWithFileStoresAreWrittenLateAndComeBackWithTheirFiles() throws Exception {
        NoteCell note = new NoteCell(stores.create("a note"), new StringCell("label"), "content");
        assertFalse(note.store().getFile().exists());
        save(table(new DefaultRow("a", note)));
        assertEquals("content", Files.readString(node.resolve("filestore/000/000/a note")));
        NoteCell read = (NoteCell)rows(reopen()).get(0).getCell(0);
        assertEquals("content", read.getStringValue());
        assertEquals(new StringCell("label"), read.label());
        assertTrue(read.postConstructed());
        assertTrue(read.store().getFile().toPath().startsWith(folder.resolve("session 2")));
        assertEquals(note, read);
    }

    @Test
    void aTableThatPassesThroughAnotherNodeKeepsTheFilesOfTheFirst() throws Exception {
        BufferedDataTable table = table(new DefaultRow("a", new NoteCell(stores.create("n"), new StringCell(""), "content")));
        save(table);
        Path second = folder.resolve("workflow/Pass (#2)");
        NodeSettings secondSettings = new NodeSettings("settings.xml");
        SavedOutputs.save(new PortObject[]{table}, second, secondSettings, EXEC);
        SavedFileStores.save(workflow.create("Pass_2"), second, secondSettings);
        assertFalse(Files.exists(second.resolve("filestore")));
        reopen();
        PortObject passed = SavedOutputs.load(1, second, secondSettings, workflow, EXEC)[0];
        assertEquals("content", ((NoteCell)rows(passed).get(0).getCell(0)).getStringValue());
    }

    @Test
    void aLoadedTableCanBeSavedAgainInPlaceWithoutBeingLookedAt() throws Exception {
        save(table(new DefaultRow("a", new NoteCell(stores.create("n"), new IntCell(1), "content"))));
        save(reopen());
        assertEquals("content", ((NoteCell)rows(reopen()).get(0).getCell(0)).getStringValue());
    }

    @Test
    void cellsWithoutSerializerCannotBeStored() {
        DataCell cell = new DataCell() {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean equalsDataCell(DataCell other) {
                return true;
            }

            @Override
            public int hashCode() {
                return 0;
            }

            @Override
            public String toString() {
                return "";
            }
        };
        String message = assertThrows(IOException.class, () -> save(table(new DefaultRow("a", cell)))).getMessage();
        assertTrue(message.contains(cell.getClass().getName()), message);
        assertFalse(Files.exists(node.resolve("port_1/data.zip")));
    }

    @Test
    void damagedRowsShowOnlyWhenTheyAreRead() throws Exception {
        save(table(new DefaultRow("a", new StringCell("some text that is compressed"))));
        Path data = node.resolve("port_1/data.zip");
        byte[] bytes = Files.readAllBytes(data);
        Files.write(data, Arrays.copyOf(bytes, 60));
        PortObject read = reopen();
        String message = assertThrows(RuntimeException.class, () -> rows(read)).getMessage();
        assertTrue(message.startsWith("Exception while accessing file: \"" + data + "\""), message);
    }

    @Test
    void missingFilesAreNamed() throws Exception {
        save(table(new DefaultRow("a", new IntCell(1))));
        Files.delete(node.resolve("port_1/data.zip"));
        assertEquals("No such data file: " + node.resolve("port_1/data.zip"), loadError());
        Files.delete(node.resolve("port_1/data.xml"));
        assertEquals("No such data file: " + node.resolve("port_1/data.xml"), loadError());
        save(new Word("hello", "en"));
        Files.delete(node.resolve("port_1/object/portobject.zip"));
        assertEquals("Can't read file " + node.resolve("port_1/object/portobject.zip"), loadError());
        Files.delete(node.resolve("port_1/spec/spec.zip"));
        assertEquals("Can't read spec file " + node.resolve("port_1/spec/spec.zip"), loadError());
    }

    @Test
    void anUnknownObjectClassIsNamed() throws Exception {
        save(new Word("hello", "en"));
        settings.getNodeSettings("ports").getNodeSettings("port_1").addString("port_object_class", "mm.Gone");
        assertEquals("Invalid object class \"mm.Gone\"", loadError());
    }

    @Test
    void aPortThatTheNodeDoesNotHaveIsNamed() throws Exception {
        save(new Word("hello", "en"), new Word("you", "en"));
        assertEquals("Invalid outport index in settings: 2", assertThrows(InvalidSettingsException.class, this::load).getMessage());
    }

    @Test
    void theTextOfASerializerGetsThrough() throws Exception {
        save(new Word("", "en"));
        assertEquals("A word needs letters.", loadError());
    }

    private String loadError() {
        return assertThrows(IOException.class, this::load).getMessage();
    }

    @Test
    void anOwnPortObjectIsTwoZipFilesThatBeginWithAMarker() throws Exception {
        save(new Word("hello", "en"));
        assertEquals("portObject.file", firstEntry(node.resolve("port_1/object/portobject.zip")));
        assertEquals("portSpec.file", firstEntry(node.resolve("port_1/spec/spec.zip")));
        assertEquals(new Word("hello", "en"), reopen());
        assertEquals(new WordSpec("en"), load().getSpec());
    }

    @Test
    void anObjectMayHaveEntriesOfItsOwnAndCloseTheStream() throws Exception {
        save(new Blob((byte)1, (byte)2, (byte)3));
        assertArrayEquals(new byte[]{1, 2, 3}, ((Blob)reopen()).bytes);
    }

    private static String firstEntry(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry first = zip.entries().nextElement();
            assertEquals(0, first.getSize());
            return first.getName();
        }
    }

    @Test
    void aConsumerGetsACopyThatWentThroughTheSerializer() throws Exception {
        Word word = new Word("hello", "en");
        PortObject copy = PortObjects.copy(word, EXEC);
        assertNotSame(word, copy);
        assertEquals(word, copy);
        assertEquals("A word needs letters.",
            assertThrows(IOException.class, () -> PortObjects.copy(new Word("", "en"), EXEC)).getMessage());
        assertThrows(IOException.class, () -> PortObjects.copy(new Mistaken(), EXEC));
        BufferedDataTable table = table(new DefaultRow("a", new IntCell(1)));
        assertSame(table, PortObjects.copy(table, EXEC));
    }

    private Album album() throws IOException {
        List<FileStore> files = List.of(stores.create("title"), stores.create("pages"), stores.create("extra"));
        Files.createDirectories(files.get(1).getFile().toPath().resolve("sub"));
        Files.writeString(files.get(1).getFile().toPath().resolve("sub/page"), "picture");
        Files.writeString(files.get(2).getFile().toPath(), "more");
        return new Album(files, new WordSpec("en"), "Holiday");
    }

    @Test
    void copiesOfAnObjectWithFilesShareThem() throws Exception {
        Album album = album();
        PortObjects.flush(album);
        Album copy = (Album)PortObjects.copy(album, EXEC);
        assertNotSame(album, copy);
        assertEquals(album.store(1).getFile(), copy.store(1).getFile());
        assertEquals("Holiday", copy.title);
    }

    @Test
    void anObjectWithFilesAndFoldersSurvives() throws Exception {
        Album album = album();
        PortObjects.flush(album);
        save(album);
        Album read = (Album)reopen();
        assertEquals("Holiday", read.title);
        assertEquals("picture", Files.readString(read.store(1).getFile().toPath().resolve("sub/page")));
        assertEquals("more", Files.readString(read.store(2).getFile().toPath()));
        assertEquals(album, read);
    }

    @Test
    void savedFileStoresThatAreGoneAreAnError() throws Exception {
        Album album = album();
        PortObjects.flush(album);
        save(album);
        Trees.delete(node.resolve("filestore"));
        String message = assertThrows(IOException.class, this::reopen).getMessage();
        assertTrue(message.contains("Could not init file store") && message.contains("does not exist"), message);
        assertThrows(IOException.class, this::load);
    }

    @Test
    void whatIsNoLongerThereIsRemovedAtTheNextSave() throws Exception {
        Album album = album();
        PortObjects.flush(album);
        save(album, new Word("second", "en"));
        workflow.remove(stores);
        stores = null;
        assertTrue(Files.exists(node.resolve("filestore")));
        save((PortObject)null);
        assertFalse(Files.exists(node.resolve("filestore")));
        assertFalse(Files.exists(node.resolve("port_1")));
        assertFalse(Files.exists(node.resolve("port_2")));
        assertNull(load());
    }

    @Test
    void internalTablesThatAreOutputsAreOnlyReferredTo() throws Exception {
        BufferedDataTable output = table(new DefaultRow("a", new IntCell(1)));
        BufferedDataTable other = table(new DefaultRow("b", new IntCell(2)));
        PortObject[] outputs = {output};
        save(output);
        SavedInternals.save(new PortObject[]{output, other, new Word("hello", "en")}, outputs, node, settings, EXEC);
        assertFalse(Files.exists(node.resolve("internalTables/object_0/data.zip")));
        PortObject read = reopen();
        PortObject[] internals = SavedInternals.load(new PortObject[]{read}, node, settings, workflow, EXEC);
        assertSame(read, internals[0]);
        assertEquals(rows(other), rows(internals[1]));
        assertEquals(new Word("hello", "en"), internals[2]);
    }

    @Test
    void withoutInternalsThereIsNoEntry() throws Exception {
        save(table(new DefaultRow("a", new IntCell(1))));
        SavedInternals.save(null, new PortObject[1], node, settings, EXEC);
        assertFalse(settings.containsKey("internalObjects"));
        assertNull(SavedInternals.load(new PortObject[1], node, settings, workflow, EXEC));
    }
}
