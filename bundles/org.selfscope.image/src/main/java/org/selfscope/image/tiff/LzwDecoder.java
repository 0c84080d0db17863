package org.selfscope.image.tiff;

import java.io.IOException;

/**
 * LZW as TIFF 6, section 13, has it: codes of 9 to 12 bits, highest bit first, that get longer one code earlier than the table needs it.
 * A string of the table is a place in the output, where it was decoded first: no strings are kept.
 */
final class LzwDecoder {

    private static final int CLEAR = 256;

    private static final int END = 257;

    private static final int FIRST = 258;

    private static final int TABLE = 1 << 12;

    private final byte[] packed;

    /** Where the string of a code is in the output. */
    private final int[] starts = new int[TABLE];

    private final int[] lengths = new int[TABLE];

    private int position;

    private int bits;

    private int available;

    LzwDecoder(byte[] packed) {
        this.packed = packed;
    }

    /** Decodes until the output is full or the input ends. @return the number of bytes decoded */
    int decode(byte[] out) throws IOException {
        if (packed.length > 1 && packed[0] == 0 && (packed[1] & 1) == 1) {
            throw new IOException("its LZW compression is that of TIFF before version 6");
        }
        int next = FIRST;
        int length = 0;
        int previous = 0;
        for (int code = read(9); code != END && length < out.length; code = read(width(next))) {
            if (code == CLEAR) {
                next = FIRST;
                previous = 0;
                continue;
            }
            if (previous > 0 && next < TABLE) {
                // The previous string and the first byte of the one that follows now.
                starts[next] = length - previous;
                lengths[next++] = previous + 1;
            }
            if (code >= next) {
                throw new IOException("its LZW compressed pixels are damaged");
            }
            previous = write(code, out, length);
            length += previous;
        }
        return length;
    }

    private int write(int code, byte[] out, int at) {
        if (code < CLEAR) {
            out[at] = (byte)code;
            return 1;
        }
        int length = Math.min(lengths[code], out.length - at);
        for (int i = 0; i < length; i++) {
            out[at + i] = out[starts[code] + i];
        }
        return length;
    }

    private static int width(int next) {
        return next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12;
    }

    /** The next code, {@link #END} behind the last one. */
    private int read(int width) {
        while (available < width) {
            if (position == packed.length) {
                return END;
            }
            bits = bits << 8 | packed[position++] & 0xFF;
            available += 8;
        }
        available -= width;
        return bits >>> available & (1 << width) - 1;
    }
}
