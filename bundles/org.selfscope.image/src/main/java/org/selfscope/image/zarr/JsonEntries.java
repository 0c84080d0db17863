package org.selfscope.image.zarr;

import java.util.Arrays;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Entries of descriptions that are written. */
final class JsonEntries {

    private JsonEntries() {
    }

    static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    static JsonObject object(String key, Number value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    static JsonArray list(JsonElement... elements) {
        JsonArray list = new JsonArray();
        Arrays.stream(elements).forEach(list::add);
        return list;
    }

    static JsonArray list(long[] values) {
        JsonArray list = new JsonArray();
        Arrays.stream(values).forEach(list::add);
        return list;
    }

    static JsonArray list(int[] values) {
        return list(Arrays.stream(values).asLongStream().toArray());
    }

    static JsonArray list(double[] values) {
        JsonArray list = new JsonArray();
        Arrays.stream(values).forEach(list::add);
        return list;
    }

    /** A name with its configuration, as Zarr 3 has many. */
    static JsonObject configured(String name, JsonObject configuration) {
        JsonObject object = object("name", name);
        object.add("configuration", configuration);
        return object;
    }
}
