package org.selfscope.standin.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.port.PortObject;
import org.selfscope.standin.filestore.Trees;

class StoredFilesTest extends StoredNode {

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
}
