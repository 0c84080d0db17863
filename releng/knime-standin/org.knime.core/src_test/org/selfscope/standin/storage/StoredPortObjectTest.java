package org.selfscope.standin.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;

class StoredPortObjectTest extends StoredNode {

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

    private static String firstEntry(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry first = zip.entries().nextElement();
            assertEquals(0, first.getSize());
            return first.getName();
        }
    }
}
