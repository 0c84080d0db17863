package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Small parts of a file that lie close together, read with few accesses. For one thread. */
final class BytesWindow implements Bytes {

    private static final int SIZE = 1 << 12;

    private final Bytes file;

    private long start;

    private ByteBuffer window = ByteBuffer.allocate(0);

    BytesWindow(Bytes file) {
        this.file = file;
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public ByteBuffer read(long position, int length) throws IOException {
        if (length > SIZE) {
            return file.read(position, length);
        }
        if (position < start || position + length > start + window.capacity()) {
            window = file.read(position, (int)Math.max(length, Math.min(SIZE, file.length() - position)));
            start = position;
        }
        return window.slice((int)(position - start), length);
    }
}
