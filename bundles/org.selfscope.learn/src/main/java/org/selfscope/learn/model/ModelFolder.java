package org.selfscope.learn.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.network.Architecture;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;

/**
 * A trained model on disk: {@code model.json} with the description, {@code graph.pb} with the inference graph, and {@code weights.bin} with
 * all weights as little-endian 32-bit floats one after another. Beside the description are checksums of the two other files. Needs no
 * TensorFlow.
 */
public final class ModelFolder {

    static final String DESCRIPTION = "model.json";

    static final String GRAPH = "graph.pb";

    static final String WEIGHTS = "weights.bin";

    /** What a model consists of. */
    static final List<String> FILES = List.of(DESCRIPTION, GRAPH, WEIGHTS);

    private static final TypeToken<Map<String, String>> CHECKSUMS = new TypeToken<>() {
    };
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ModelFolder() {
    }

    /** What model.json contains. */
    private record Content(ModelDescription model, Map<String, String> sha256) {

        Content {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * Writes a model. The folder appears complete or not at all; one of this name that exists is replaced.
     *
     * @param graph serialised GraphDef
     * @throws RestorationException of kind FILE if it cannot be written
     */
    public static void write(Path folder, ModelDescription description, byte[] graph, Weights weights) {
        byte[] numbers = bytes(weights);
        Map<String, String> checksums = new TreeMap<>(Map.of(GRAPH, Checksum.of(graph), WEIGHTS, Checksum.of(numbers)));
        try (TemporaryFolder temporary = TemporaryFolder.beside(folder)) {
            Files.write(temporary.path().resolve(GRAPH), graph);
            Files.write(temporary.path().resolve(WEIGHTS), numbers);
            Files.writeString(temporary.path().resolve(DESCRIPTION), GSON.toJson(new Content(description, checksums)));
            temporary.moveTo(folder);
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The model cannot be written to " + folder + ": " + e.getMessage() + ".",
                "Check that the parent folder exists, is writable and has free space.", e);
        }
    }

    /**
     * The description of a stored model; the other files are not read.
     *
     * @throws RestorationException of kind MODEL if there is no model, or it is damaged, or of a newer version
     */
    public static ModelDescription read(Path folder) {
        return content(folder).model();
    }

    /** The inference graph, a serialised GraphDef. @throws RestorationException of kind MODEL if it is missing or damaged */
    public static byte[] graph(Path folder) {
        return checked(folder, GRAPH);
    }

    /** The weights. @throws RestorationException of kind MODEL if they are missing or damaged */
    public static Weights weights(Path folder) {
        ModelDescription description = read(folder);
        Architecture architecture = Architecture.of(description.network(), description.signature());
        List<WeightShape> shapes = architecture.weights();
        ByteBuffer numbers = ByteBuffer.wrap(checked(folder, WEIGHTS)).order(ByteOrder.LITTLE_ENDIAN);
        List<float[]> values = new ArrayList<>();
        for (WeightShape shape : shapes) {
            float[] array = new float[shape.size()];
            if (numbers.remaining() < array.length * Float.BYTES) {
                throw damaged(folder, WEIGHTS + " is too short", null);
            }
            numbers.asFloatBuffer().get(array);
            numbers.position(numbers.position() + array.length * Float.BYTES);
            values.add(array);
        }
        return new Weights(shapes, values);
    }

    /**
     * Copies a model; other files beside it stay behind. The copy appears complete or not at all.
     *
     * @param target a folder that does not exist, or one with nothing but a model, which is replaced
     * @throws RestorationException of kind MODEL if there is no model or it is damaged, FILE if it cannot be written
     */
    public static ModelDescription copy(Path folder, Path target) {
        ModelDescription description = check(folder);
        requireReplaceable(target);
        try (TemporaryFolder temporary = TemporaryFolder.beside(target)) {
            for (String file : FILES) {
                Files.copy(folder.resolve(file), temporary.path().resolve(file));
            }
            temporary.moveTo(target);
            return description;
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The model cannot be copied to " + target + ": " + e + ".",
                "Check that the parent folder exists, is writable and has free space.", e);
        }
    }

    /** Reads all files. @throws RestorationException of kind MODEL if one of them is missing or damaged */
    static ModelDescription check(Path folder) {
        ModelDescription description = read(folder);
        checked(folder, GRAPH);
        weights(folder);
        return description;
    }

    /** NB: a wrong path must not cost anybody a folder of images. */
    static void requireReplaceable(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files.filter(file -> !FILES.contains(file.getFileName().toString())).findFirst().ifPresent(file -> {
                throw new RestorationException(Kind.FILE, "The folder " + folder + " is not replaced by a model, since it holds other "
                    + "files: " + file.getFileName() + ".", "Choose a folder that does not exist yet.");
            });
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The folder " + folder + " cannot be listed: " + e + ".",
                "Check that you may read it, or choose another.", e);
        }
    }

    private static Content content(Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new RestorationException(Kind.MODEL, "There is no restoration model in " + folder + ": " + DESCRIPTION + " is missing.",
                "Choose a folder that a learner wrote.");
        }
        try {
            return content(Files.readString(file), folder);
        } catch (IOException e) {
            throw damaged(folder, DESCRIPTION + " cannot be read", e);
        }
    }

    /** The description in the text of {@code model.json}. @param place of the model, for messages */
    static ModelDescription parse(String json, Path place) {
        return content(json, place).model();
    }

    private static Content content(String json, Path place) {
        try {
            JsonObject content = GSON.fromJson(json, JsonObject.class);
            ModelDescription description =
                DescriptionJson.read(content.getAsJsonObject("model"), "The restoration model in " + place);
            return new Content(description, GSON.fromJson(content.get("sha256"), CHECKSUMS));
        } catch (RestorationException e) {
            throw e;
        } catch (RuntimeException e) { // NB: Gson throws plain runtime exceptions where a record refuses its components.
            throw damaged(place, DESCRIPTION + " cannot be read", e);
        }
    }

    private static byte[] checked(Path folder, String name) {
        String expected = content(folder).sha256().get(name);
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            if (!Checksum.of(bytes).equals(expected)) {
                throw damaged(folder, name + " is not what was written", null);
            }
            return bytes;
        } catch (IOException e) {
            throw damaged(folder, name + " cannot be read", e);
        }
    }

    static RestorationException damaged(Path folder, String what, Exception cause) {
        return new RestorationException(Kind.MODEL, "The restoration model in " + folder + " is damaged: " + what + ".",
            "Train the model again, or restore it from a copy.", cause);
    }

    private static byte[] bytes(Weights weights) {
        ByteBuffer buffer = ByteBuffer.allocate(weights.count() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] array : weights.values()) {
            buffer.asFloatBuffer().put(array);
            buffer.position(buffer.position() + array.length * Float.BYTES);
        }
        return buffer.array();
    }
}
