package org.selfscope.image.file;

import java.nio.ByteBuffer;

/**
 * Memory outside the heap through which bytes go from pixels to a file and back without being copied once more, as Java does it with bytes
 * on the heap. Each thread has its own; it is freed some time after the thread ends.
 */
public final class Transfer {

    /** Larger pieces are so rare that they may be copied. */
    private static final int LARGEST = 4 << 20;

    private static final ThreadLocal<ByteBuffer> OF_THREAD = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(0));

    private Transfer() {
    }

    /**
     * An empty buffer with room for so many bytes, big endian.
     *
     * @return to be used up before this thread asks for the next one
     */
    public static ByteBuffer buffer(int bytes) {
        if (bytes > LARGEST) {
            return ByteBuffer.allocate(bytes);
        }
        ByteBuffer buffer = OF_THREAD.get();
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(Math.min(LARGEST, Math.max(bytes, 1 << 16)));
            OF_THREAD.set(buffer);
        }
        return buffer.duplicate().limit(bytes);
    }
}
