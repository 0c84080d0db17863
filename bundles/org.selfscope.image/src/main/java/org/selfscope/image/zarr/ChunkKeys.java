package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Names of the files of chunks, as in {@code c/0/3/1}.
 *
 * @param prefix before the first number
 * @param separator between numbers; a slash makes folders
 */
record ChunkKeys(String prefix, String separator) {

    static ChunkKeys of(String prefix, String separator) throws IOException {
        if (!separator.equals("/") && !separator.equals(".")) {
            throw new IOException("the separator \"" + separator + "\" in names of chunks is not supported");
        }
        return new ChunkKeys(prefix.isEmpty() ? "" : prefix + separator, separator);
    }

    /** @param position of the chunk in the grid of chunks, in the order of the format */
    Path file(Path array, long[] position) {
        return array.resolve(prefix + Arrays.stream(position).mapToObj(Long::toString).collect(Collectors.joining(separator)));
    }
}
