package org.selfscope.headless.expectation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.selfscope.headless.node.NodeState;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads expectations; a key that is not known is an error, since a misspelt expectation would hold nothing. */
final class ExpectationReader {

    private ExpectationReader() {
    }

    static Expectations read(String json) throws IOException {
        try {
            JsonObject root = known(JsonParser.parseString(json), Set.of("states", "warnings", "tables"));
            List<Expectation> all = new ArrayList<>();
            all.add(states(root));
            all.add(new ExpectedWarnings(list(root, "warnings", ExpectationReader::warning)));
            all.addAll(list(root, "tables", ExpectationReader::table));
            return new Expectations(all);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new IOException(Expectations.FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static ExpectedStates states(JsonObject root) {
        Map<Integer, NodeState> states = new LinkedHashMap<>();
        if (root.has("states")) {
            root.get("states").getAsJsonObject().asMap()
                .forEach((id, state) -> states.put(Integer.valueOf(id), NodeState.valueOf(state.getAsString())));
        }
        return new ExpectedStates(states);
    }

    private static ExpectedWarnings.Text warning(JsonElement json) {
        JsonObject object = known(json, Set.of("node", "contains"));
        return new ExpectedWarnings.Text(required(object, "node").getAsInt(), required(object, "contains").getAsString());
    }

    private static ExpectedTable table(JsonElement json) {
        JsonObject object = known(json, Set.of("node", "port", "rows", "columns", "numbers"));
        return new ExpectedTable(required(object, "node").getAsInt(), required(object, "port").getAsInt(),
            optional(object, "rows").map(JsonElement::getAsLong), list(object, "columns", JsonElement::getAsString),
            list(object, "numbers", ExpectationReader::number));
    }

    private static ExpectedNumber number(JsonElement json) {
        JsonObject object = known(json, Set.of("row", "above", "column", "atLeast", "atMost"));
        return new ExpectedNumber(required(object, "row").getAsString(), optional(object, "above").map(JsonElement::getAsString),
            required(object, "column").getAsString(),
            optional(object, "atLeast").map(JsonElement::getAsDouble).orElse(Double.NEGATIVE_INFINITY),
            optional(object, "atMost").map(JsonElement::getAsDouble).orElse(Double.POSITIVE_INFINITY));
    }

    private static JsonObject known(JsonElement json, Set<String> keys) {
        JsonObject object = json.getAsJsonObject();
        object.keySet().stream().filter(k -> !keys.contains(k)).findFirst().ifPresent(k -> {
            throw new IllegalArgumentException("the key \"" + k + "\" is not known.");
        });
        return object;
    }

    private static JsonElement required(JsonObject object, String key) {
        return optional(object, key).orElseThrow(() -> new IllegalArgumentException("there is no key \"" + key + "\" in " + object));
    }

    private static Optional<JsonElement> optional(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key));
    }

    private static <T> List<T> list(JsonObject object, String key, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        if (object.has(key)) {
            object.get(key).getAsJsonArray().forEach(e -> all.add(reader.read(e)));
        }
        return all;
    }

    private interface Reader<T> {
        T read(JsonElement json);
    }
}
