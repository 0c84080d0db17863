package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;
import org.selfscope.image.file.BlockMemory;
import org.selfscope.image.file.PixelArrays;

/**
 * A Zarr array without its values. Dimensions are in the order of the format, the last one varies fastest.
 *
 * @param shape size of the array along each dimension; at least 1
 * @param chunk size of the parts that are encoded one by one; at least 1. At the end of a dimension they reach beyond the array
 * @param slowest the dimensions in the order of the values in a chunk, the one that varies slowest first
 * @param samples how values are stored
 * @param fill bytes of the value of chunks that are not there
 * @param decoders of a chunk, in the order in which they decode
 * @param keys names of the files of chunks, or of shards
 * @param shards in which several chunks are in one file; null if every chunk is a file
 */
record ArrayDescription(long[] shape, int[] chunk, int[] slowest, SampleBytes samples, byte[] fill, List<Decoder> decoders, ChunkKeys keys,
    Shards shards) {

    ArrayDescription {
        decoders = List.copyOf(decoders);
    }

    /** @throws IOException if there is no array, or one that cannot be read; the message is the end of a sentence */
    static ArrayDescription read(Path folder) throws IOException {
        Path v3 = folder.resolve(ArrayV3.FILE);
        ArrayDescription array;
        if (Files.exists(v3)) {
            array = ArrayV3.parse(Json.read(v3));
        } else if (Files.exists(folder.resolve(ArrayV2.FILE))) {
            array = ArrayV2.parse(Json.read(folder.resolve(ArrayV2.FILE)));
        } else {
            throw new IOException("its array " + folder.getFileName() + " is missing");
        }
        array.requireReadable();
        return array;
    }

    /** Whether a folder holds an array. */
    static boolean isArray(Path folder) throws IOException {
        Path v3 = folder.resolve(ArrayV3.FILE);
        return Files.exists(folder.resolve(ArrayV2.FILE))
            || Files.exists(v3) && Json.read(v3).text("node_type", "").equals("array");
    }

    /** Sizes of a chunk: whole numbers that arrays can have. */
    static int[] chunkSizes(Json json, String key) throws IOException {
        long[] sizes = json.integers(key);
        if (Arrays.stream(sizes).anyMatch(s -> s < 1 || s > Integer.MAX_VALUE)) {
            throw new IOException("chunks of " + Arrays.toString(sizes) + " values are not possible");
        }
        return Arrays.stream(sizes).mapToInt(s -> (int)s).toArray();
    }

    /** Bytes of a decoded chunk. */
    int chunkBytes() {
        return (int)(elements(chunk) * samples.type().bytes());
    }

    /** Distance in a chunk of neighbouring values, for each dimension. */
    long[] strides() {
        long[] strides = new long[chunk.length];
        long length = 1;
        for (int i = chunk.length - 1; i >= 0; i--) {
            strides[slowest[i]] = length;
            length *= chunk[slowest[i]];
        }
        return strides;
    }

    /** The pixels of a block that is stored nowhere. */
    Object filled(int[] size) {
        BlockMemory.require((long)PixelArrays.length(size) * fill.length);
        byte[] bytes = new byte[Math.multiplyExact(PixelArrays.length(size), fill.length)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = fill[i % fill.length];
        }
        return samples.toArray(bytes);
    }

    /**
     * The pixels of the first corner of a chunk, first dimension fastest.
     *
     * @param decoded the values of the chunk
     * @param strides for the dimensions of the block
     */
    Object pixels(byte[] decoded, long[] strides, int[] size) {
        return samples.toArray(samples.gathered(decoded, new Lattice(size, strides)));
    }

    /** The values of a chunk out of the bytes in which it was stored. */
    byte[] decoded(byte[] stored) throws IOException {
        int size = chunkBytes();
        long most = stored.length;
        for (Decoder decoder : decoders) {
            most *= decoder.expansion();
        }
        if (size > most) {
            throw new IOException("a chunk of " + size + " bytes is stored in " + stored.length + " bytes: it was not written completely");
        }
        BlockMemory.require(size);
        byte[] bytes = stored;
        for (Decoder decoder : decoders) {
            bytes = decoder.decode(bytes, size);
        }
        if (bytes.length != size) {
            throw new IOException("a chunk has " + bytes.length + " bytes instead of " + size);
        }
        return bytes;
    }

    private void requireReadable() throws IOException {
        if (shape.length == 0 || shape.length != chunk.length) {
            throw new IOException("its shape has " + shape.length + " dimensions, but its chunks have " + chunk.length);
        }
        if (Arrays.stream(shape).anyMatch(s -> s < 1) || Arrays.stream(chunk).anyMatch(s -> s < 1)) {
            throw new IOException("its shape " + Arrays.toString(shape) + " in chunks of " + Arrays.toString(chunk) + " has no values");
        }
        requireProduct(shape, Long.MAX_VALUE / Double.BYTES, "shape");
        requireProduct(Arrays.stream(chunk).asLongStream().toArray(), (Integer.MAX_VALUE - 8) / samples.type().bytes(), "chunk shape");
        if (!Arrays.equals(Arrays.stream(slowest).sorted().toArray(), IntStream.range(0, shape.length).toArray())) {
            throw new IOException("the order of its dimensions " + Arrays.toString(slowest) + " makes no sense");
        }
        if (decoders.stream().filter(Decoder::isCompression).count() > 1) {
            throw new IOException("its chunks are compressed twice, which is not supported");
        }
    }

    private static void requireProduct(long[] sizes, long limit, String what) throws IOException {
        long product = 1;
        for (long size : sizes) {
            if (size > limit / product) {
                throw new IOException("its " + what + " " + Arrays.toString(sizes) + " is too large");
            }
            product *= size;
        }
    }

    private static long elements(int[] sizes) {
        return Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b);
    }
}
