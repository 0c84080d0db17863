package org.selfscope.image.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A directory of a little endian TIFF or BigTIFF file that is being written. */
final class TiffDirectory {

    private static final int ASCII = 2;

    private static final int SHORT = 3;

    private static final int LONG = 4;

    private static final int RATIONAL = 5;

    private static final int LONG8 = 16;

    private record Value(int type, long count, byte[] bytes) {
    }

    private final boolean big;

    /** TIFF wants them in ascending order. */
    private final Map<Integer, Value> values = new TreeMap<>();

    TiffDirectory(boolean big) {
        this.big = big;
    }

    void putShort(int tag, int value) {
        put(tag, SHORT, 1, buffer(2).putShort((short)value));
    }

    /** A number of the size that offsets have in this file. */
    void putLong(int tag, long value) {
        if (big) {
            put(tag, LONG8, 1, buffer(8).putLong(value));
        } else {
            put(tag, LONG, 1, buffer(4).putInt((int)value));
        }
    }

    void putRational(int tag, long numerator, long denominator) {
        put(tag, RATIONAL, 1, buffer(8).putInt((int)numerator).putInt((int)denominator));
    }

    void putText(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        put(tag, ASCII, bytes.length, ByteBuffer.wrap(bytes));
    }

    /** Bytes that the directory and its values take. */
    int length() {
        int entries = countBytes() + values.size() * entryBytes() + offsetBytes();
        return entries + values.values().stream().mapToInt(v -> isInside(v) ? 0 : padded(v.bytes.length)).sum();
    }

    /**
     * The directory, followed by the values that do not fit into it.
     *
     * @param position where it will be in the file
     * @param next position of the next directory, 0 if there is none
     */
    ByteBuffer encode(long position, long next) {
        ByteBuffer out = buffer(length());
        int outside = countBytes() + values.size() * entryBytes() + offsetBytes();
        putCount(out);
        for (Map.Entry<Integer, Value> entry : values.entrySet()) {
            Value value = entry.getValue();
            out.putShort(entry.getKey().shortValue()).putShort((short)value.type);
            putOffset(out, value.count);
            if (isInside(value)) {
                out.put(value.bytes).position(out.position() + offsetBytes() - value.bytes.length);
            } else {
                putOffset(out, position + outside);
                out.put(outside, value.bytes);
                outside += padded(value.bytes.length);
            }
        }
        putOffset(out, next);
        return out.rewind();
    }

    private void put(int tag, int type, long count, ByteBuffer bytes) {
        values.put(tag, new Value(type, count, bytes.array()));
    }

    private void putCount(ByteBuffer out) {
        if (big) {
            out.putLong(values.size());
        } else {
            out.putShort((short)values.size());
        }
    }

    private void putOffset(ByteBuffer out, long offset) {
        if (big) {
            out.putLong(offset);
        } else {
            out.putInt((int)offset);
        }
    }

    private boolean isInside(Value value) {
        return value.bytes.length <= offsetBytes();
    }

    private int countBytes() {
        return big ? 8 : 2;
    }

    private int entryBytes() {
        return 4 + 2 * offsetBytes();
    }

    private int offsetBytes() {
        return big ? 8 : 4;
    }

    private static int padded(int length) {
        return length + length % 2;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
