package org.selfscope.image.zarr;

import java.io.IOException;

/** Undoes one step of the encoding of chunks. May be used by several threads. */
interface Decoder {

    /**
     * @param encoded all bytes that a chunk was stored in
     * @param size number of bytes that it must have, for decoders that {@link #isCompression() decompress}
     * @throws IOException if the bytes are damaged, or are not of the stated size; the message is the end of a sentence
     */
    byte[] decode(byte[] encoded, int size) throws IOException;

    /** How many bytes can come out of one byte at most: nothing larger is allocated. */
    int expansion();

    /** Whether the size changes with the content. */
    default boolean isCompression() {
        return true;
    }
}
