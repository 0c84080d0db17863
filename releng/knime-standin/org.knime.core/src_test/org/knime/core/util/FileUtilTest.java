package org.knime.core.util;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.selfscope.standin.context.CurrentNode;
import org.selfscope.standin.context.NodePlace;

/** The table of locations as measured in KNIME's batch application. */
class FileUtilTest {

    @TempDir
    Path root;
    private NodePlace place;

    @BeforeEach
    void makeWorkflow() throws IOException {
        Path workflow = Files.createDirectories(root.resolve("wf"));
        place = new NodePlace(workflow, workflow.resolve("A node (#1)"), Files.createDirectory(root.resolve("tmp")),
            Files.createDirectory(root.resolve("workspace")));
        Files.createDirectories(workflow.resolve("data"));
        Files.writeString(workflow.resolve("data/a b.tif"), "content");
    }

    private <T> T onNode(Callable<T> work) throws Exception {
        return CurrentNode.call(place, work);
    }

    private Path resolve(String text) throws Exception {
        return onNode(() -> FileUtil.resolveToPath(FileUtil.toURL(text)));
    }

    private Path file(String text) throws Exception {
        return onNode(() -> FileUtil.getFileFromURL(FileUtil.toURL(text)).toPath());
    }

    @ParameterizedTest
    @CsvSource({
        "knime://knime.workflow/data/x.tif, data/x.tif", "knime://knime.workflow/data/a b.tif, data/a b.tif",
        "knime://knime.workflow/data/a%20b.tif, data/a b.tif", "knime://knime.workflow/a+b.tif, a+b.tif",
        "knime://knime.node/z.txt, A node (#1)/z.txt"})
    void relativeUrlsStayInsideTheWorkflowAndNeedNotExist(String url, String expected) throws Exception {
        assertEquals(place.workflow().resolve(expected), resolve(url));
        assertEquals(place.workflow().resolve(expected), file(url));
    }

    @Test
    void itemsOutsideTheWorkflowAreRefused() {
        String url = "knime://knime.workflow/../sib/y.tif";
        String message = assertThrows(IOException.class, () -> resolve(url)).getMessage();
        assertTrue(message.startsWith("Cannot access items outside the workflow because it is not imported into a space: '"), message);
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> file(url)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"knime://knime.mountpoint/x.tif", "knime://knime.space/x.tif"})
    void thereAreNoMountPoints(String url) {
        String message = "Mountpoint or space relative URL needs a mountpoint.";
        assertEquals(message, assertThrows(IOException.class, () -> resolve(url)).getMessage());
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> file(url)).getMessage());
    }

    @Test
    void theLocalMountPointIsTheWorkspaceButHasNoPaths() throws Exception {
        assertNull(resolve("knime://LOCAL/sib/y.tif"));
        assertEquals(place.workspace().resolve("sib/y.tif"), file("knime://LOCAL/sib/y.tif"));
    }

    @Test
    void otherAuthoritiesAreUnknown() {
        assertEquals("No URL service was found for mount ID \"OTHER\".",
            assertThrows(IOException.class, () -> resolve("knime://OTHER/x")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> resolve("knime:/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/abs/a b.tif", "file:/abs/a b.tif", "file:///abs/a b.tif", "file:/abs/a%20b.tif"})
    void absolutePathsAndFileUrlsAreTheSame(String text) throws Exception {
        assertEquals(Path.of("/abs/a b.tif"), resolve(text));
    }

    @Test
    void charactersThatUrlsDoNotKnowSurvive() throws Exception {
        assertEquals(Path.of("/abs/[1] 50%.tif"), resolve("file:/abs/[1] 50%.tif"));
        assertEquals(Path.of("/abs/[1] ä50%.tif"), resolve("/abs/[1] ä50%.tif"));
    }

    @Test
    void relativePathsCountFromTheWorkingDirectory() throws Exception {
        assertEquals(Path.of("data/x.tif").toAbsolutePath(), resolve("data/x.tif"));
    }

    @Test
    void anEmptyTextIsNoPath() {
        assertThrows(InvalidPathException.class, () -> FileUtil.toURL(""));
    }

    @Test
    void remoteUrlsHaveNoPath() throws Exception {
        assertNull(resolve("http://localhost/x.tif"));
        assertThrows(IllegalArgumentException.class, () -> file("http://localhost/x.tif"));
    }

    @Test
    void filesAreOpenedByAnyName() throws Exception {
        try (InputStream in = onNode(() -> FileUtil.openInputStream("knime://knime.workflow/data/a%20b.tif"))) {
            assertArrayEquals("content".getBytes(), in.readAllBytes());
        }
        try (InputStream in = FileUtil.openInputStream(place.workflow().resolve("data/a b.tif").toString())) {
            assertArrayEquals("content".getBytes(), in.readAllBytes());
        }
    }

    @Test
    void missingFilesAreNamed() {
        Path missing = place.workflow().resolve("data/x.tif");
        String message = assertThrows(FileNotFoundException.class,
            () -> onNode(() -> FileUtil.openStreamWithTimeout(FileUtil.toURL("knime://knime.workflow/data/x.tif")))).getMessage();
        assertTrue(message.contains(missing.toString()), message);
        assertEquals("No such file or URL: data/x.tif",
            assertThrows(InvalidSettingsException.class, () -> FileUtil.openInputStream("data/x.tif")).getMessage());
        assertEquals("No location provided", assertThrows(InvalidSettingsException.class, () -> FileUtil.openInputStream("")).getMessage());
    }

    @Test
    void withoutNodeThereIsNoWorkflow() {
        assertEquals("No context for relative URL available", assertThrows(IOException.class,
            () -> FileUtil.resolveToPath(FileUtil.toURL("knime://knime.workflow/x"))).getMessage());
        assertThrows(IllegalStateException.class, FileUtil::getWorkflowTempDir);
    }

    @Test
    void onlyWrappedWorkKnowsTheNodeOnOtherThreads() throws Exception {
        boolean[] known = new boolean[2];
        Thread[] threads = onNode(() -> new Thread[]{new Thread(() -> known[0] = CurrentNode.place().isPresent()),
            ThreadUtils.threadWithContext(() -> known[1] = CurrentNode.place().isPresent())});
        for (Thread thread : threads) {
            thread.start();
            thread.join();
        }
        assertArrayEquals(new boolean[]{false, true}, known);
    }

    @Test
    void temporaryFilesAreAmongTheWorkflows() throws Exception {
        assertEquals(place.temporary(), onNode(() -> FileUtil.getWorkflowTempDir().toPath()));
        assertEquals(place.temporary(), onNode(() -> FileUtil.createTempDir("pixels").toPath().getParent()));
        assertEquals(place.temporary(), onNode(() -> FileUtil.createTempFile("pixels", ".raw").toPath().getParent()));
    }

    @Test
    void foldersAreRemovedButNotWhatLinksPointTo() throws Exception {
        Path folder = Files.createDirectories(root.resolve("folder/inner"));
        Files.createSymbolicLink(folder.resolve("link"), place.workflow());
        assertTrue(FileUtil.deleteRecursively(root.resolve("folder").toFile()));
        assertFalse(Files.exists(root.resolve("folder")));
        assertTrue(Files.exists(place.workflow().resolve("data/a b.tif")));
    }
}
