package org.selfscope.learn.forward;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.selfscope.image.psf.Psf;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Point spread functions in JSON: size, X first, and weights as little-endian 32-bit floats in Base64, since large ones have thousands. */
final class PsfsAdapter extends TypeAdapter<List<Psf>> {
    private static final String SIZE = "size";
    private static final String WEIGHTS = "weights";

    @Override
    public void write(JsonWriter out, List<Psf> psfs) throws IOException {
        out.beginArray();
        for (Psf psf : psfs) {
            out.beginObject().name(SIZE).beginArray();
            for (int side : psf.size()) {
                out.value(side);
            }
            out.endArray().name(WEIGHTS).value(encoded(psf.weights())).endObject();
        }
        out.endArray();
    }

    private static String encoded(float[] weights) {
        ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(weights);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    @Override
    public List<Psf> read(JsonReader in) throws IOException {
        List<Psf> psfs = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            psfs.add(readOne(in));
        }
        in.endArray();
        return psfs;
    }

    private static Psf readOne(JsonReader in) throws IOException {
        List<Integer> size = new ArrayList<>();
        String weights = "";
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(SIZE)) {
                in.beginArray();
                while (in.hasNext()) {
                    size.add(in.nextInt());
                }
                in.endArray();
            } else {
                weights = in.nextString();
            }
        }
        in.endObject();
        return new Psf(decoded(weights), size.stream().mapToInt(Integer::intValue).toArray());
    }

    private static float[] decoded(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        float[] weights = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(weights);
        return weights;
    }
}
