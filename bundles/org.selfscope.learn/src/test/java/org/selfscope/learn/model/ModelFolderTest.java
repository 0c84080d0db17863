package org.selfscope.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.selfscope.image.RestorationException;
import org.selfscope.learn.Examples;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.Signature;
import org.selfscope.learn.network.UNet;
import org.selfscope.learn.network.Weights;

class ModelFolderTest {

    private static final UNet NETWORK = new UNet(1, 2);

    @TempDir
    private Path parent;

    private Path folder;

    private ModelDescription written;

    @BeforeEach
    void writeModel() {
        folder = parent.resolve("model");
        written = Examples.randomModel(folder, NETWORK, 3, 5);
    }

    @Test
    void descriptionAndWeightsComeBack() {
        Weights expected = Weights.heNormal(Architecture.of(NETWORK, Signature.PLANE).weights(), new SplittableRandom(5));
        assertEquals(written, ModelFolder.read(folder));
        Weights weights = ModelFolder.weights(folder);
        for (int i = 0; i < expected.values().size(); i++) {
            assertArrayEquals(expected.values().get(i), weights.values().get(i));
        }
    }

    @Test
    void weightsAreLittleEndianFloatsInOrder() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("weights.bin"))).order(ByteOrder.LITTLE_ENDIAN);
        Weights weights = ModelFolder.weights(folder);
        assertEquals(4 * weights.count(), bytes.remaining());
        assertEquals(weights.values().get(0)[0], bytes.getFloat(0));
        assertEquals(weights.values().get(0)[1], bytes.getFloat(4));
    }

    @Test
    void existingModelIsReplacedAndNothingElseIsLeft() throws IOException {
        Files.writeString(folder.resolve("stray.txt"), "old");
        Examples.randomModel(folder, NETWORK, 4, 6);
        assertFalse(Files.exists(folder.resolve("stray.txt")));
        try (Stream<Path> files = Files.list(parent)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void folderThatCannotBeMadeIsNamed() {
        RestorationException e =
            assertThrows(RestorationException.class, () -> Examples.randomModel(parent.resolve("none/model"), NETWORK, 3, 5));
        assertEquals(RestorationException.Kind.FILE, e.kind());
        assertTrue(e.getMessage().contains("none"), e.getMessage());
    }

    @Test
    void missingModelIsNamed() {
        assertMessage("There is no restoration model in", () -> ModelFolder.read(parent.resolve("nothing")));
    }

    @Test
    void newerVersionIsToldFromADamagedOne() throws IOException {
        int newer = ModelDescription.FORMAT_VERSION + 1;
        replaceInDescription("\"formatVersion\": " + ModelDescription.FORMAT_VERSION, "\"formatVersion\": " + newer);
        assertMessage("format version " + newer, () -> ModelFolder.read(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{'model': {}}", "{'model': {'formatVersion': 1}}",
        "{'model': {'formatVersion': 1}, 'sha256': {}}"})
    void unreadableDescriptionIsDamage(String json) throws IOException {
        Files.writeString(folder.resolve("model.json"), json.replace('\'', '"'));
        assertMessage("is damaged", () -> ModelFolder.read(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.pb", "weights.bin"})
    void changedOrMissingFileIsDamage(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);
        assertMessage(name + " is not what was written", () -> readAll(folder));
        Files.delete(folder.resolve(name));
        assertMessage(name + " cannot be read", () -> readAll(folder));
    }

    private static void readAll(Path folder) {
        ModelFolder.graph(folder);
        ModelFolder.weights(folder);
    }

    private void replaceInDescription(String old, String changed) throws IOException {
        Path file = folder.resolve("model.json");
        String json = Files.readString(file);
        assertTrue(json.contains(old), json);
        Files.writeString(file, json.replace(old, changed));
    }

    private static void assertMessage(String part, Executable reading) {
        RestorationException e = assertThrows(RestorationException.class, reading);
        assertEquals(RestorationException.Kind.MODEL, e.kind());
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
