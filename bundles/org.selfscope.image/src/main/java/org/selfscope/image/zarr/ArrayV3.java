package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The description of an array in version 3 of Zarr. */
final class ArrayV3 {

    static final String FILE = "zarr.json";

    private static final String SHARDING = "sharding_indexed";

    private ArrayV3() {
    }

    static ArrayDescription parse(Json array) throws IOException {
        if (!array.text("node_type").equals("array")) {
            throw new IOException("there is a group of arrays where its array should be");
        }
        if (array.has("storage_transformers") && !array.list("storage_transformers").isEmpty()) {
            throw new IOException("storage transformers are not supported");
        }
        Json grid = array.object("chunk_grid");
        if (!grid.text("name").equals("regular")) {
            throw new IOException("chunks of different sizes are not supported");
        }
        int[] chunk = ArrayDescription.chunkSizes(grid.object("configuration"), "chunk_shape");
        List<Json> codecs = array.objects("codecs");
        if (codecs.size() != 1 || !codecs.get(0).text("name").equals(SHARDING)) {
            return of(array, chunk, codecs, null);
        }
        Json sharding = codecs.get(0).object("configuration");
        int[] inner = ArrayDescription.chunkSizes(sharding, "chunk_shape");
        return of(array, inner, sharding.objects("codecs"), Shards.parse(sharding, chunk, inner));
    }

    private static ArrayDescription of(Json array, int[] chunk, List<Json> codecs, Shards shards) throws IOException {
        long[] shape = array.integers("shape");
        int[] slowest = IntStream.range(0, shape.length).toArray();
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        List<Decoder> decoders = new ArrayList<>();
        for (Json codec : codecs) {
            switch (codec.text("name")) {
                case "transpose" -> slowest = dimensions(codec.object("configuration").integers("order"));
                case "bytes" -> order = byteOrder(codec);
                default -> decoders.add(Codecs.decoder(codec.text("name")));
            }
        }
        Collections.reverse(decoders);
        SampleBytes samples = new SampleBytes(SampleType.ofV3(array.text("data_type")), order);
        return new ArrayDescription(shape, chunk, slowest, samples, FillValue.parse(array, samples), decoders, keys(array), shards);
    }

    /** NB: what is no dimension stays none. */
    private static int[] dimensions(long[] order) {
        return Arrays.stream(order).mapToInt(d -> (int)Math.max(-1, Math.min(d, order.length))).toArray();
    }

    /** Of the codec "bytes"; values of one byte need none. */
    static ByteOrder byteOrder(Json codec) throws IOException {
        boolean big = codec.has("configuration") && codec.object("configuration").text("endian", "little").equals("big");
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static ChunkKeys keys(Json array) throws IOException {
        Json encoding = array.object("chunk_key_encoding");
        boolean v2 = encoding.text("name").equals("v2");
        String separator = v2 ? "." : "/";
        return ChunkKeys.of(v2 ? "" : "c", encoding.has("configuration") ? encoding.object("configuration").text("separator", separator)
            : separator);
    }

    /** The description of an array that is written. */
    static JsonObject describe(ArrayDescription array, Compression compression) {
        JsonObject grid = new JsonObject();
        grid.add("chunk_shape", JsonEntries.list(array.chunk()));
        JsonArray codecs = JsonEntries.list(JsonEntries.configured("bytes", JsonEntries.object("endian", "little")));
        if (compression != Compression.NONE) {
            codecs.add(JsonEntries.configured(compression.codec(), compression.v3(array.samples().type().bytes())));
        }
        JsonObject json = JsonEntries.object("zarr_format", 3);
        json.addProperty("node_type", "array");
        json.add("shape", JsonEntries.list(array.shape()));
        json.addProperty("data_type", array.samples().type().v3Name());
        json.add("chunk_grid", JsonEntries.configured("regular", grid));
        json.add("chunk_key_encoding", JsonEntries.configured("default", JsonEntries.object("separator", array.keys().separator())));
        json.add("fill_value", FillValue.zero(array.samples().type()));
        json.add("codecs", codecs);
        json.add("attributes", new JsonObject());
        return json;
    }
}
