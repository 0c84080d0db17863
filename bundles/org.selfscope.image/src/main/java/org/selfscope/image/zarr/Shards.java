package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * How version 3 of Zarr puts several chunks into one file: chunks in any order and, at its start or end, an index of 64-bit positions and
 * lengths, one pair for each chunk, the last dimension fastest. A chunk that is not there has both full of ones.
 *
 * @param chunks number of chunks in a shard along each dimension, in the order of the format
 * @param order of the bytes in the index
 * @param checked whether a checksum follows the index
 * @param atStart whether the index is at the start
 */
record Shards(int[] chunks, ByteOrder order, boolean checked, boolean atStart) {

    private static final int ENTRY = 2 * Long.BYTES;

    static Shards parse(Json sharding, int[] shard, int[] chunk) throws IOException {
        int[] chunks = new int[shard.length];
        long count = 1;
        for (int d = 0; d < shard.length; d++) {
            if (chunk.length != shard.length || shard[d] % chunk[d] != 0) {
                throw new IOException("chunks of " + Arrays.toString(chunk) + " do not fill shards of " + Arrays.toString(shard));
            }
            chunks[d] = shard[d] / chunk[d];
            count *= chunks[d];
            if (count > Integer.MAX_VALUE / ENTRY - 1) {
                throw new IOException("shards of " + Arrays.toString(shard) + " have too many chunks");
            }
        }
        List<Json> codecs = sharding.objects("index_codecs");
        boolean checked = codecs.size() == 2 && codecs.get(1).text("name").equals("crc32c");
        if (!checked && codecs.size() != 1 || !codecs.get(0).text("name").equals("bytes")) {
            throw new IOException("the way in which the index of its shards is encoded is not supported");
        }
        return new Shards(chunks, ArrayV3.byteOrder(codecs.get(0)), checked, sharding.text("index_location", "end").equals("start"));
    }

    /** Bytes of the index. */
    int indexBytes() {
        return Arrays.stream(chunks).reduce(1, (a, b) -> a * b) * ENTRY + (checked ? Checksum.BYTES : 0);
    }

    /** The shard that a chunk is in. */
    long[] shard(long[] chunk) {
        long[] shard = new long[chunk.length];
        Arrays.setAll(shard, d -> chunk[d] / chunks[d]);
        return shard;
    }

    /** The place of a chunk in the index of its shard. */
    int entry(long[] chunk) {
        int entry = 0;
        for (int d = 0; d < chunk.length; d++) {
            entry = entry * chunks[d] + (int)(chunk[d] % chunks[d]);
        }
        return entry;
    }
}
