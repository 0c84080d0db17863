package org.selfscope.image.zarr;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** The description of an array in version 2 of Zarr. */
final class ArrayV2 {

    static final String FILE = ".zarray";

    private ArrayV2() {
    }

    static ArrayDescription parse(Json array) throws IOException {
        long[] shape = array.integers("shape");
        if (array.has("filters") && !array.list("filters").isEmpty()) {
            throw new IOException("filters of values are not supported");
        }
        if (!array.element("dtype").isJsonPrimitive()) {
            throw new IOException("values with several parts are not supported");
        }
        String type = array.text("dtype");
        SampleBytes samples = new SampleBytes(SampleType.ofV2(type), SampleType.orderOfV2(type));
        List<Decoder> decoders = array.has("compressor") ? List.of(Codecs.decoder(array.object("compressor").text("id"))) : List.of();
        boolean firstSlowest = !array.text("order", "C").equals("F");
        int[] slowest = IntStream.range(0, shape.length).map(d -> firstSlowest ? d : shape.length - 1 - d).toArray();
        int[] chunk = ArrayDescription.chunkSizes(array, "chunks");
        return new ArrayDescription(shape, chunk, slowest, samples, FillValue.parse(array, samples), decoders,
            ChunkKeys.of("", array.text("dimension_separator", ".")), null);
    }

    /** The description of an array that is written. */
    static JsonObject describe(ArrayDescription array, Compression compression) {
        JsonObject json = JsonEntries.object("zarr_format", 2);
        json.add("shape", JsonEntries.list(array.shape()));
        json.add("chunks", JsonEntries.list(array.chunk()));
        json.addProperty("dtype", array.samples().type().v2Name());
        json.add("fill_value", FillValue.zero(array.samples().type()));
        json.addProperty("order", "C");
        json.add("filters", JsonNull.INSTANCE);
        json.add("compressor", compression == Compression.NONE ? JsonNull.INSTANCE : compression.v2());
        json.addProperty("dimension_separator", array.keys().separator());
        return json;
    }
}
