package org.selfscope.knime.path;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.RestorationException;

class TargetFolderTest {

    @TempDir
    Path folder;

    @Test
    void theCheckMakesNothing() {
        new TargetFolder(folder.resolve("a/b"), true).check();
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @Test
    void foldersAreMadeWhenTheyMay() {
        new TargetFolder(folder.resolve("a/b"), true).prepare();
        assertTrue(Files.isDirectory(folder.resolve("a/b")));
    }

    @Test
    void aMissingFolderIsRefusedWhenItMayNotBeMade() {
        TargetFolder target = new TargetFolder(folder.resolve("a"), false);
        assertThrows(RestorationException.class, target::prepare);
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(RestorationException.class, () -> new TargetFolder(file, true).check());
        assertThrows(RestorationException.class, () -> new TargetFolder(file.resolve("a"), true).check());
    }
}
