package org.selfscope.standin.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

class StoredTableTest extends StoredNode {

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
}
