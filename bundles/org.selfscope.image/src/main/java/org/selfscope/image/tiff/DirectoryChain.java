package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Walks through the directories of a TIFF or BigTIFF file. Sub-directories, such as those of pyramids, are not among them. */
final class DirectoryChain {

    private static final int CLASSIC = 42;

    private static final int BIG = 43;

    /** More than any directory has: BigTIFF could claim 2^64. */
    private static final int MAX_ENTRIES = 1 << 16;

    private final Bytes file;

    private final ByteOrder order;

    private final boolean big;

    private final Set<Long> visited = new HashSet<>();

    private long next;

    private DirectoryChain(Bytes file, ByteOrder order, boolean big) throws IOException {
        this.file = file;
        this.order = order;
        this.big = big;
        next = big ? buffer(8, 8).getLong() : buffer(4, 4).getInt() & 0xFFFF_FFFFL;
    }

    /** @throws IOException if the file is no TIFF */
    static DirectoryChain of(Bytes file) throws IOException {
        if (file.length() == 0) {
            throw new EOFException("The file is empty.");
        }
        if (file.length() >= 8) {
            ByteBuffer start = file.read(0, 4);
            ByteOrder order = start.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            int magic = start.order(order).getShort(2);
            boolean named = start.get(0) == start.get(1) && (start.get(0) == 'I' || start.get(0) == 'M');
            if (named && (magic == CLASSIC || magic == BIG)) {
                return new DirectoryChain(file, order, magic == BIG);
            }
        }
        throw new NoTiffException();
    }

    ByteOrder order() {
        return order;
    }

    boolean hasNext() {
        return next != 0;
    }

    /**
     * The next directory.
     *
     * @throws EOFException if it is not inside the file
     * @throws IOException if the directories form a circle
     */
    Tags next() throws IOException {
        if (!visited.add(next)) {
            throw new IOException("its directories form a circle");
        }
        long count = big ? buffer(next, 8).getLong() : buffer(next, 2).getShort() & 0xFFFF;
        if (count < 0 || count > MAX_ENTRIES) {
            throw new EOFException("A directory has " + count + " entries.");
        }
        int entryBytes = big ? 20 : 12;
        long first = next + (big ? 8 : 2);
        ByteBuffer bytes = buffer(first, (int)count * entryBytes + offsetBytes());
        Map<Integer, TiffEntry> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            entries.putIfAbsent(bytes.getShort(i * entryBytes) & 0xFFFF, entry(bytes, i * entryBytes, first));
        }
        next = offset(bytes, (int)count * entryBytes);
        return new Tags(file, entries);
    }

    private TiffEntry entry(ByteBuffer bytes, int at, long first) {
        int type = bytes.getShort(at + 2) & 0xFFFF;
        long count = offset(bytes, at + 4);
        int value = at + 4 + offsetBytes();
        boolean inside = count >= 0 && count <= offsetBytes() && count * TiffEntry.valueBytes(type) <= offsetBytes();
        return new TiffEntry(order, type, count, inside ? first + value : offset(bytes, value));
    }

    private long offset(ByteBuffer bytes, int at) {
        return big ? bytes.getLong(at) : bytes.getInt(at) & 0xFFFF_FFFFL;
    }

    private int offsetBytes() {
        return big ? 8 : 4;
    }

    private ByteBuffer buffer(long position, int length) throws IOException {
        return file.read(position, length).order(order);
    }
}
