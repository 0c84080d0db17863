package org.selfscope.knime.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;

class LocalFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : new String[]{"b.tif", "a 1.tif", "c.tiff", "[1].tif"}) {
            Files.createFile(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve("d.tif"));
    }

    private List<String> names(String pattern) {
        return LocalFiles.list(folder + "/" + pattern).stream().map(p -> p.getFileName().toString()).toList();
    }

    @Test
    void aPathIsOneFile() {
        assertEquals(List.of(folder.resolve("a 1.tif")), LocalFiles.list("  " + folder + "/a 1.tif "));
    }

    @Test
    void aFileUrlIsOneFile() {
        assertEquals(List.of(folder.resolve("b.tif")), LocalFiles.list(folder.resolve("b.tif").toUri().toString()));
    }

    @Test
    void aFolderGivesItsImagesAndAnImageFolderItself() throws IOException {
        Path zarr = Files.createDirectory(folder.resolve("c.ome.zarr"));
        Files.createFile(zarr.resolve(".zattrs"));
        Files.createFile(folder.resolve("notes.txt"));
        assertEquals(List.of("[1].tif", "a 1.tif", "b.tif", "c.ome.zarr", "c.tiff"), names(""));
        assertEquals(List.of(zarr), LocalFiles.list(zarr.toString()));
        assertEquals(List.of("c.ome.zarr"), names("*.zarr"));
        assertEquals(zarr, LocalFiles.existing(zarr.toUri().toString()));
    }

    @Test
    void aStarGivesFilesInOrderAndNoFolders() {
        assertEquals(List.of("[1].tif", "a 1.tif", "b.tif"), names("*.tif"));
    }

    @Test
    void aQuestionMarkIsOneLetter() {
        assertEquals(List.of("b.tif"), names("?.tif"));
    }

    @Test
    void bracketsAreOnlyLetters() {
        assertEquals(List.of("[1].tif"), names("[1]*"));
    }

    @Test
    void aStarAlsoWorksInAUrl() {
        assertEquals(3, LocalFiles.list(folder.toUri() + "*.tif").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.tif", "*.png", "d.tif", "*/b.tif", "nowhere/*.tif"})
    void whatIsNoFileIsRefusedWithAResolution(String name) {
        RestorationException e = assertThrows(RestorationException.class, () -> LocalFiles.list(folder + "/" + name));
        assertEquals(RestorationException.Kind.FILE, e.kind());
        assertTrue(e.resolution().endsWith(".") || e.resolution().contains("/*.tif"), e.resolution());
    }

    @ParameterizedTest
    @CsvSource({"cell.tif, cell", "cell.ome.tif, cell", "cell.OME.TIFF, cell", "a.b.tif, a.b", "cell, cell", ".tif, .tif",
        "cell_t{Time}_z{Z}.tif, cell", "{Time}.tif, {Time}.tif"})
    void theBaseNameHasNoExtension(String file, String name) {
        assertEquals(name, LocalFiles.baseName(Path.of("/data", file)));
    }

    @Test
    void axesInBracesAreOneImageInManyFiles() {
        Path series = folder.resolve("cell_t{Time}_z{Z}.tif");
        assertEquals(List.of(series), LocalFiles.list(folder + "/cell_t{Time}_z{Z}.tif "));
        assertEquals(series, LocalFiles.existing(folder.toUri() + "cell_t{Time}_z{Z}.tif"));
    }

    @Test
    void aFileElsewhereIsRefused() {
        assertThrows(RestorationException.class, () -> LocalFiles.resolve("http://example.org/a.tif"));
    }

    @Test
    void aFileThatDoesNotExistYetCanBeResolved() {
        assertEquals(folder.resolve("new"), LocalFiles.resolve(folder + "/x/../new"));
    }
}
