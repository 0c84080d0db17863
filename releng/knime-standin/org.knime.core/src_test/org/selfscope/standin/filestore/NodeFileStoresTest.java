package org.selfscope.standin.filestore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreUtil;
import org.selfscope.standin.DuplicateKeyException;

class NodeFileStoresTest {

    @TempDir
    private Path folder;
    private WorkflowFileStores workflow;
    private NodeFileStores stores;

    @BeforeEach
    void openWorkflow() {
        workflow = new WorkflowFileStores(folder);
        stores = workflow.create("Learner 3");
    }

    @Test
    void aNewStoreHasAFolderButNoFile() throws IOException {
        Path file = stores.create("my model").getFile().toPath();
        assertEquals(folder.resolve("fs-Learner_3-1/000/000/my model"), file);
        assertTrue(Files.isDirectory(file.getParent()));
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b.bin", "a\\b.bin", "/", "../x"})
    void namesWithSlashesAreRefused(String name) {
        String message = assertThrows(IllegalArgumentException.class, () -> stores.create(name)).getMessage();
        assertEquals("Invalid file name, must not contain (back) slash: \"" + name + "\"", message);
    }

    @Test
    void aNameIsTakenOnlyOncePerExecution() throws IOException {
        stores.create("a");
        assertThrows(DuplicateKeyException.class, () -> stores.create("a"));
        workflow.create("Learner 3").create("a");
    }

    @Test
    void nothingIsOnDiskBeforeTheFirstStore() throws IOException {
        assertTrue(stores.isEmpty());
        stores.save(folder.resolve("saved"));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void savingCopiesEverythingWhetherReferredToOrNot() throws IOException {
        Path file = stores.create("a").getFile().toPath();
        Files.writeString(file.resolveSibling("left behind"), "x");
        stores.save(folder.resolve("saved"));
        assertEquals("x", Files.readString(folder.resolve("saved/000/000/left behind")));
        assertFalse(Files.exists(folder.resolve("saved/000/000/a")));
    }

    @Test
    void resettingDeletesTheTemporaryFilesAndNotTheSavedOnes() throws IOException {
        Path file = stores.create("a").getFile().toPath();
        Files.writeString(file, "x");
        stores.save(folder.resolve("saved"));
        workflow.remove(stores);
        assertFalse(Files.exists(file));
        assertTrue(Files.exists(folder.resolve("saved/000/000/a")));
    }

    @Test
    void savedStoresAreCopiedAtTheirFirstUse() throws IOException {
        FileStore store = stores.create("a");
        Files.writeString(store.getFile().toPath(), "x");
        Path saved = folder.resolve("saved");
        stores.save(saved);
        WorkflowFileStores reopened = new WorkflowFileStores(folder.resolve("next session"));
        reopened.load(stores.uuid(), "Learner 3", saved);
        assertFalse(Files.exists(folder.resolve("next session")));
        Path file = reopened.open(FileStoreUtil.getFileStoreKey(store)).getFile().toPath();
        assertTrue(file.startsWith(folder.resolve("next session")));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aStoreOfAnUnknownNodeIsAnError() throws IOException {
        FileStore store = stores.create("a");
        WorkflowFileStores other = new WorkflowFileStores(folder.resolve("other"));
        assertThrows(IOException.class, () -> other.open(FileStoreUtil.getFileStoreKey(store)));
    }
}
