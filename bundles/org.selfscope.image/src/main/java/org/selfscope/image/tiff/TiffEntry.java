package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An entry of a TIFF directory, as where its values are: a table of tiles can be long, and only few of its values are wanted at a time.
 *
 * @param type of the values, as TIFF numbers them
 * @param count of the values
 * @param position of the first one in the file
 */
record TiffEntry(ByteOrder order, int type, long count, long position) {

    /** Bytes of a value of each type of TIFF 6 and BigTIFF; 0 if there is none of that number. */
    private static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** What decoders put where bytes are no character. */
    private static final char MALFORMED = '\uFFFD';

    private static final int RATIONAL = 5;

    private static final int SIGNED_RATIONAL = 10;

    private static final int FLOAT = 11;

    private static final int DOUBLE = 12;

    /** Bytes of one value; 0 if the type is unknown. */
    static int valueBytes(int type) {
        return type >= 0 && type < BYTES.length ? BYTES[type] : 0;
    }

    /**
     * Some of the values as whole numbers.
     *
     * @throws EOFException if there are not so many
     */
    long[] integers(Bytes file, long first, int number) throws IOException {
        int bytes = valueBytes(type);
        if (bytes == 0 || number > count - first) {
            throw new EOFException("An entry has " + count + " values of type " + type + ".");
        }
        ByteBuffer values = file.read(position + first * bytes, Math.multiplyExact(number, bytes)).order(order);
        long[] integers = new long[number];
        for (int i = 0; i < number; i++) {
            integers[i] = integer(values, i * bytes);
        }
        return integers;
    }

    /** The first value. */
    double number(Bytes file) throws IOException {
        ByteBuffer value = file.read(position, valueBytes(type)).order(order);
        return switch (type) {
            case RATIONAL -> (value.getInt(0) & 0xFFFF_FFFFL) / (double)(value.getInt(4) & 0xFFFF_FFFFL);
            case SIGNED_RATIONAL -> value.getInt(0) / (double)value.getInt(4);
            case FLOAT -> value.getFloat(0);
            case DOUBLE -> value.getDouble(0);
            default -> integer(value, 0);
        };
    }

    /** The values as text up to the first 0: UTF-8 or, if they are none, Latin. */
    String text(Bytes file) throws IOException {
        if (count > Integer.MAX_VALUE) {
            throw new EOFException("A text has " + count + " characters.");
        }
        ByteBuffer bytes = file.read(position, (int)count);
        String text = StandardCharsets.UTF_8.decode(bytes).toString();
        text = text.indexOf(MALFORMED) < 0 ? text : StandardCharsets.ISO_8859_1.decode(bytes.rewind()).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private long integer(ByteBuffer values, int at) {
        return switch (type) {
            case 1, 7 -> values.get(at) & 0xFF;
            case 6 -> values.get(at);
            case 3 -> values.getShort(at) & 0xFFFF;
            case 8 -> values.getShort(at);
            case 4, 13 -> values.getInt(at) & 0xFFFF_FFFFL;
            case 9 -> values.getInt(at);
            case 16, 17, 18 -> values.getLong(at);
            default -> 0;
        };
    }
}
