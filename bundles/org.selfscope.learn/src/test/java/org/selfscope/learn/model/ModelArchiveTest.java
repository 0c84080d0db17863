package org.selfscope.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.Examples;
import org.selfscope.learn.network.UNet;

class ModelArchiveTest {

    @TempDir
    private Path parent;

    private Path folder;

    private Path archive;

    private Path target;

    private ModelDescription written;

    @BeforeEach
    void writeModel() {
        folder = parent.resolve("model");
        archive = parent.resolve("model.zip");
        target = parent.resolve("target");
        written = Examples.randomModel(folder, new UNet(1, 2), 3, 5);
        ModelArchive.write(folder, archive, Cancellation.NONE);
    }

    @Test
    void aModelComesBackByteForByte() throws IOException {
        assertEquals(written, ModelArchive.read(archive));
        assertEquals(written, ModelArchive.extract(archive, target, Cancellation.NONE));
        for (String file : ModelFolder.FILES) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(target.resolve(file)), file);
        }
        assertEquals(List.of("model", "model.zip", "target"), names(parent));
    }

    @Test
    void equalModelsGiveEqualFiles() throws IOException {
        Path again = parent.resolve("again.zip");
        ModelFolder.copy(folder, target);
        ModelArchive.write(target, again, Cancellation.NONE);
        assertEquals(-1, Files.mismatch(archive, again));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "/evil.txt", "..\\evil.txt", "notes.txt", "model/model.json", "model.json"})
    void otherEntriesAreRefusedAndNothingIsWritten(String name) throws IOException {
        pack(List.of("model.json", "graph.pb", "weights.bin"), name);
        assertRefused("\"" + name + "\"");
        assertFalse(Files.exists(parent.getParent().resolve("evil.txt")));
    }

    /** A zip stream refuses to write a name twice, so another name of the same length is written and changed afterwards. */
    private void pack(List<String> files, String more) throws IOException {
        String stand = "?".repeat(more.length());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
                Files.copy(folder.resolve(file), zip);
            }
            zip.putNextEntry(new ZipEntry(stand));
            zip.write(1);
        }
        String bytes = Files.readString(archive, StandardCharsets.ISO_8859_1);
        Files.writeString(archive, bytes.replace(stand, more), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.9})
    void truncatedFilesAreRefused(double fraction) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, (int)(bytes.length * fraction)));
        assertRefused(archive.toString());
    }

    @Test
    void changedBytesAreDamageThatNamesTheFile() throws IOException {
        Path changed = Files.createDirectory(parent.resolve("changed"));
        for (String file : ModelFolder.FILES) {
            Files.copy(folder.resolve(file), changed.resolve(file));
        }
        byte[] weights = Files.readAllBytes(changed.resolve("weights.bin"));
        weights[9] ^= 1;
        Files.write(changed.resolve("weights.bin"), weights);
        assertThrows(RestorationException.class, () -> ModelArchive.write(changed, archive, Cancellation.NONE));
        folder = changed;
        pack(ModelFolder.FILES.subList(0, 2), "weights.bin");
        assertRefused(archive + " is damaged: weights.bin is not what was written");
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        pack(List.of("model.json"), "graph.pb");
        assertRefused("weights.bin is missing");
    }

    @Test
    void aNewerModelSaysToUpdate() throws IOException {
        Path description = folder.resolve("model.json");
        String json = Files.readString(description).replace("\"formatVersion\": " + ModelDescription.FORMAT_VERSION, "\"formatVersion\": 9");
        Files.writeString(description, json);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String file : ModelFolder.FILES) {
                zip.putNextEntry(new ZipEntry(file));
                Files.copy(folder.resolve(file), zip);
            }
        }
        assertRefused("format version 9");
        RestorationException e = assertThrows(RestorationException.class, () -> ModelArchive.read(archive));
        assertTrue(e.getMessage().contains(archive.toString()) && e.resolution().contains("Update"), e.getMessage());
    }

    @Test
    void whatIsNoArchiveIsNoModel() throws IOException {
        Files.writeString(archive, "a text, not a model");
        assertRefused("is no restoration model");
        assertThrows(RestorationException.class, () -> ModelArchive.read(archive));
        RestorationException e = assertThrows(RestorationException.class, () -> ModelArchive.read(parent.resolve("none.zip")));
        assertEquals(Kind.FILE, e.kind());
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() throws IOException {
        Files.writeString(Files.createDirectory(target).resolve("cell.tif"), "precious");
        for (Runnable replacing : List.<Runnable>of(() -> ModelFolder.copy(folder, target),
            () -> ModelArchive.extract(archive, target, Cancellation.NONE))) {
            RestorationException e = assertThrows(RestorationException.class, replacing::run);
            assertTrue(e.getMessage().contains("cell.tif"), e.getMessage());
        }
        assertEquals(List.of("cell.tif"), names(target));
        assertEquals(List.of("model", "model.zip", "target"), names(parent));
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> ModelArchive.extract(archive, target, cancelled));
        assertThrows(CancellationException.class, () -> ModelArchive.write(folder, parent.resolve("new.zip"), cancelled));
        assertEquals(List.of("model", "model.zip"), names(parent));
    }

    private void assertRefused(String part) throws IOException {
        List<String> before = names(parent);
        RestorationException e = assertThrows(RestorationException.class, () -> ModelArchive.extract(archive, target, Cancellation.NONE));
        assertEquals(Kind.MODEL, e.kind());
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertEquals(before, names(parent));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
