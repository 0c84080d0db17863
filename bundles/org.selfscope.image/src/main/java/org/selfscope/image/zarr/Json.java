package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A JSON object that describes an image. Its entries are taken out by type; the message of the exception for one that is missing or of
 * another type is the end of a sentence.
 *
 * @param where name of the file, for messages
 */
record Json(JsonObject object, String where) {

    /** Descriptions have some kilobytes; more would only fill the memory. */
    private static final long LIMIT = 32 << 20;

    static Json read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > LIMIT) {
            throw new IOException("its description " + name + " is larger than " + (LIMIT >> 20) + " MB");
        }
        try {
            return new Json(JsonParser.parseString(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).getAsJsonObject(), name);
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("its description " + name + " is damaged", e);
        }
    }

    /** Whether there is an entry, and not {@code null}. */
    boolean has(String key) {
        return object.has(key) && !object.get(key).isJsonNull();
    }

    JsonElement element(String key) throws IOException {
        if (!has(key)) {
            throw new IOException(where + " says nothing about \"" + key + "\"");
        }
        return object.get(key);
    }

    Json object(String key) throws IOException {
        return object(element(key), key);
    }

    /** The objects of a list; none if there is no list. */
    List<Json> objects(String key) throws IOException {
        List<Json> objects = new ArrayList<>();
        if (has(key)) {
            for (JsonElement element : list(key)) {
                objects.add(object(element, key));
            }
        }
        return objects;
    }

    JsonArray list(String key) throws IOException {
        JsonElement element = element(key);
        if (!element.isJsonArray()) {
            throw wrong(key, "a list");
        }
        return element.getAsJsonArray();
    }

    String text(String key) throws IOException {
        JsonElement element = element(key);
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw wrong(key, "a text");
        }
        return element.getAsString();
    }

    String text(String key, String absent) throws IOException {
        return has(key) ? text(key) : absent;
    }

    /** A list of whole numbers within the range of long. */
    long[] integers(String key) throws IOException {
        JsonArray list = list(key);
        long[] numbers = new long[list.size()];
        try {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = list.get(i).getAsJsonPrimitive().getAsBigDecimal().longValueExact();
            }
        } catch (ArithmeticException | IllegalStateException | NumberFormatException e) {
            throw wrong(key, "a list of whole numbers");
        }
        return numbers;
    }

    /** A list of finite numbers. */
    double[] numbers(String key) throws IOException {
        JsonArray list = list(key);
        double[] numbers = new double[list.size()];
        try {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = list.get(i).getAsJsonPrimitive().getAsDouble();
                if (!Double.isFinite(numbers[i])) {
                    throw wrong(key, "a list of finite numbers");
                }
            }
        } catch (IllegalStateException | NumberFormatException e) {
            throw wrong(key, "a list of finite numbers");
        }
        return numbers;
    }

    IOException wrong(String key, String expected) {
        return new IOException("\"" + key + "\" in " + where + " is not " + expected);
    }

    private Json object(JsonElement element, String key) throws IOException {
        if (!element.isJsonObject()) {
            throw wrong(key, "an object");
        }
        return new Json(element.getAsJsonObject(), where);
    }
}
