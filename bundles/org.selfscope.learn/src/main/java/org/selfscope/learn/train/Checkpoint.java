package org.selfscope.learn.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.file.AtomicFile;
import org.selfscope.learn.method.Budget;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.network.WeightShape;
import org.selfscope.learn.network.Weights;
import org.selfscope.learn.normalize.Normalization;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * The state of a training in a folder, from which it can be continued. The file holds the length of a JSON header, the header, and all
 * numbers as big-endian 32-bit floats.
 *
 * @param folder made when it is needed
 * @param plan of the training; another budget is allowed
 * @param normalizations by which the images are recognised
 * @param shapes of each set of variables; the weights first
 */
record Checkpoint(Path folder, TrainingPlan plan, List<Normalization> normalizations,
    List<List<WeightShape>> shapes) {
    private static final String FILE = "training.checkpoint";
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    /** After it come the variables, and the best weights if there was a validation. */
    private record Header(TrainingPlan plan, List<Normalization> normalizations, int step, List<Double> losses, int bestStep,
        double bestLoss, double seconds, int restarts) {
    }

    /** @throws RestorationException of kind FILE if it cannot be written */
    void write(TrainingState state) {
        List<Weights> sets = new ArrayList<>(state.variables());
        if (!state.best().isNone()) {
            sets.add(state.best().weights());
        }
        Header header = new Header(anyBudget(plan), normalizations, state.step(), state.losses(), state.best().step(), state.best().loss(),
            state.seconds(), state.restarts());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RestorationException(Kind.FILE, "The folder " + folder + " for the state of the training cannot be made: " + e + ".",
                "Choose a folder that you may write to.", e);
        }
        AtomicFile.write(folder.resolve(FILE), temporary -> {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
                write(header, sets, out);
            }
        });
    }

    private static void write(Header header, List<Weights> sets, DataOutputStream out) throws IOException {
        byte[] json = GSON.toJson(header).getBytes(StandardCharsets.UTF_8);
        out.writeInt(json.length);
        out.write(json);
        for (Weights set : sets) {
            for (float[] array : set.values()) {
                ByteBuffer bytes = ByteBuffer.allocate(array.length * Float.BYTES);
                bytes.asFloatBuffer().put(array);
                out.write(bytes.array());
            }
        }
    }

    boolean exists() {
        return Files.exists(folder.resolve(FILE));
    }

    /** @throws RestorationException of kind FILE if it is damaged, SETTING if it is of another training */
    TrainingState read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(FILE))))) {
            byte[] json = new byte[Math.min(in.readInt(), in.available())];
            in.readFully(json);
            Header header = Objects.requireNonNull(GSON.fromJson(new String(json, StandardCharsets.UTF_8), Header.class));
            requireSame(header);
            List<Weights> sets = new ArrayList<>();
            for (List<WeightShape> set : shapes) {
                sets.add(weights(set, in));
            }
            Best best = header.bestStep() == 0 ? Best.NONE
                : new Best(header.bestStep(), header.bestLoss(), weights(shapes.get(0), in));
            return new TrainingState(header.step(), header.losses(), best, header.seconds(), sets, header.restarts());
        } catch (IOException | JsonParseException | NullPointerException | NegativeArraySizeException e) {
            throw new RestorationException(Kind.FILE, "The state of the training in " + folder + " is damaged: " + e.getMessage() + ".",
                "Delete the folder to train from the start.", e);
        }
    }

    private static Weights weights(List<WeightShape> shapes, DataInputStream in) throws IOException {
        List<float[]> values = new ArrayList<>();
        for (WeightShape shape : shapes) {
            byte[] bytes = new byte[shape.size() * Float.BYTES];
            in.readFully(bytes);
            float[] array = new float[shape.size()];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(array);
            values.add(array);
        }
        return new Weights(shapes, values);
    }

    private void requireSame(Header header) {
        if (!header.plan().equals(anyBudget(plan)) || !header.normalizations().equals(normalizations)) {
            throw new RestorationException(Kind.SETTING,
                "The training in " + folder + " cannot be continued, since it has other " + (header.plan().equals(anyBudget(plan))
                    ? "images" : "settings") + ".",
                "Use the same images and settings, but for the budget, or delete the folder to train from the start.");
        }
    }

    private static TrainingPlan anyBudget(TrainingPlan plan) {
        return plan.withBudget(Budget.DEFAULT);
    }
}
