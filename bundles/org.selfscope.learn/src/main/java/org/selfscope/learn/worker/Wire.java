package org.selfscope.learn.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Requests and replies as lines of JSON. */
final class Wire {

    /** Raised with every change of requests, replies, and the records in them. */
    static final int PROTOCOL = 2;

    private static final Gson GSON = new GsonBuilder()
        .registerTypeHierarchyAdapter(Path.class, new PathAdapter())
        .registerTypeAdapter(double.class, new DoubleAdapter())
        .registerTypeAdapter(Double.class, new DoubleAdapter())
        .create();

    private Wire() {
    }

    static String line(Request request) {
        return GSON.toJson(request, Request.class);
    }

    static String line(Reply reply) {
        return GSON.toJson(reply, Reply.class);
    }

    /** @throws JsonParseException if it is none */
    static Request request(String line) {
        return GSON.fromJson(line, Request.class);
    }

    /** Empty for a line of something else: native libraries write to standard output as they like. */
    static Optional<Reply> reply(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(GSON.fromJson(line, Reply.class));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static final class PathAdapter extends TypeAdapter<Path> {

        @Override
        public void write(JsonWriter out, Path path) throws IOException {
            out.value(path.toAbsolutePath().toString());
        }

        @Override
        public Path read(JsonReader in) throws IOException {
            return Path.of(in.nextString());
        }
    }

    /** JSON has no numbers for NaN and infinity: they are strings. */
    private static final class DoubleAdapter extends TypeAdapter<Double> {

        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (Double.isFinite(value)) {
                out.value(value);
            } else {
                out.value(value.toString());
            }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            return Double.valueOf(in.nextString());
        }
    }
}
