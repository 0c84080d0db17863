package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file, read from any place. */
interface Bytes {

    /** Number of bytes in the file. */
    long length() throws IOException;

    /**
     * A part of the file.
     *
     * @throws java.io.EOFException if it is not inside the file
     */
    ByteBuffer read(long position, int length) throws IOException;

    /** As {@link #read}, for bytes that are used up before this thread reads again, which may overwrite them. */
    default ByteBuffer readBriefly(long position, int length) throws IOException {
        return read(position, length);
    }
}
