package org.selfscope.learn.setting;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Writes a record of a sealed interface with the name of its type in the member "type", and reads only the permitted ones. */
public final class SealedAdapter implements TypeAdapterFactory {

    private static final String TYPE = "type";

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> sealed) {
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                JsonObject object = gson.toJsonTree(value).getAsJsonObject();
                object.addProperty(TYPE, value.getClass().getSimpleName());
                gson.toJson(object, out);
            }

            @Override
            public T read(JsonReader in) {
                JsonObject object = gson.<JsonObject>fromJson(in, JsonObject.class);
                return gson.fromJson(object, permitted(sealed.getRawType(), object.get(TYPE)));
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> permitted(Class<?> sealed, JsonElement type) {
        return (Class<T>)leaves(sealed).filter(c -> type != null && c.getSimpleName().equals(type.getAsString())).findFirst()
            .orElseThrow(() -> new JsonParseException("A " + sealed.getSimpleName() + " of type " + type + " is not known."));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedAdapter::leaves) : Stream.of(type);
    }
}
