package org.selfscope.learn.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

class JobFolderTest {

    @TempDir
    private Path parent;

    @Test
    void allThatIsInItGoes() throws IOException {
        JobFolder folder = JobFolder.create(parent);
        Files.createDirectories(folder.file("a/b"));
        Files.writeString(folder.file("a/b/c"), "x");
        folder.close();
        assertFalse(Files.exists(folder.path()));
        assertTrue(Files.exists(parent));
    }

    @Test
    void closingTwiceOrAfterSomebodyElseRemovedItDoesNothing() throws IOException {
        JobFolder folder = JobFolder.create(parent);
        Files.delete(folder.path());
        folder.close();
        folder.close();
    }

    @Test
    void anInterruptedThreadRemovesItToo() throws IOException {
        JobFolder folder = JobFolder.create(parent);
        Files.writeString(folder.file("x"), "x");
        Thread.currentThread().interrupt();
        folder.close();
        assertTrue(Thread.interrupted());
        assertFalse(Files.exists(folder.path()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatALinkLeadsToStays(@TempDir Path elsewhere) throws IOException {
        Path precious = Files.writeString(elsewhere.resolve("precious"), "x");
        JobFolder folder = JobFolder.create(parent);
        Files.createSymbolicLink(folder.file("link"), elsewhere);
        folder.close();
        assertTrue(Files.exists(precious));
    }

    @Test
    void twoFoldersAreDifferent() {
        try (JobFolder a = JobFolder.create(parent); JobFolder b = JobFolder.create(parent)) {
            assertNotEquals(a.path(), b.path());
        }
    }

    @Test
    void aMissingParentIsAFileProblem() {
        RestorationException e = assertThrows(RestorationException.class, () -> JobFolder.create(parent.resolve("missing")));
        assertEquals(Kind.FILE, e.kind());
    }
}
