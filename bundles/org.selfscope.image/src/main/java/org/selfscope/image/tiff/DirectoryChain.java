package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.stream.ImageInputStream;

/**
 * The chain of directories of a TIFF file. The decoder takes a chain that breaks off for a complete one, which would lose planes silently.
 */
final class DirectoryChain {

    private static final int BIG = 43;

    private final ImageInputStream stream;

    private final long length;

    private boolean big;

    private DirectoryChain(ImageInputStream stream, long length) {
        this.stream = stream;
        this.length = length;
    }

    /**
     * The number of directories.
     *
     * @param stream with the byte order of the file
     * @throws EOFException if one lies beyond the end of the file
     * @throws IOException if the chain is a circle
     */
    static int count(ImageInputStream stream, long length) throws IOException {
        return new DirectoryChain(stream, length).count();
    }

    private int count() throws IOException {
        stream.seek(2);
        big = stream.readUnsignedShort() == BIG;
        stream.seek(big ? 8 : 4);
        Set<Long> positions = new HashSet<>();
        for (long position = readOffset(); position != 0; position = next(position)) {
            if (!positions.add(position)) {
                throw new IOException("its directories form a circle");
            }
        }
        return positions.size();
    }

    private long next(long position) throws IOException {
        requireInside(position);
        stream.seek(position);
        long entries = big ? stream.readLong() : stream.readUnsignedShort();
        requireInside(entries);
        long end = position + (big ? 8 + 20 * entries : 2 + 12 * entries);
        requireInside(end);
        stream.seek(end);
        return readOffset();
    }

    private long readOffset() throws IOException {
        return big ? stream.readLong() : stream.readUnsignedInt();
    }

    private void requireInside(long position) throws IOException {
        if (position < 0 || position >= length) {
            throw new EOFException("A directory lies beyond the end of the file.");
        }
    }
}
