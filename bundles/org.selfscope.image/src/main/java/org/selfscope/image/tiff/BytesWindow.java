package org.selfscope.image.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Small parts of a file that lie close together, read with few accesses: the window grows while one part follows the other, and is small
 * again after a jump, such as over the pixels between two directories. For one thread.
 */
final class BytesWindow implements Bytes {

    private static final int SIZE = 1 << 12;

    private static final int LARGEST = 1 << 18;

    private int size = SIZE;

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
        long end = start + window.capacity();
        if (position < start || position + length > end) {
            size = position >= start && position <= end ? Math.min(2 * size, LARGEST) : SIZE;
            window = file.read(position, (int)Math.max(length, Math.min(size, file.length() - position)));
            start = position;
        }
        return window.slice((int)(position - start), length);
    }
}
