package org.selfscope.learn.sampler;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.image.scheme.SchemeEntries;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Sampling schemes as JSON objects of their entries. */
final class SchemeAdapter extends TypeAdapter<SamplingScheme> {

    @Override
    public void write(JsonWriter out, SamplingScheme scheme) throws IOException {
        out.beginObject();
        for (Map.Entry<String, String> entry : SchemeEntries.of(scheme).entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
    }

    @Override
    public SamplingScheme read(JsonReader in) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        in.beginObject();
        while (in.hasNext()) {
            entries.put(in.nextName(), in.nextString());
        }
        in.endObject();
        return SchemeEntries.read(entries);
    }
}
