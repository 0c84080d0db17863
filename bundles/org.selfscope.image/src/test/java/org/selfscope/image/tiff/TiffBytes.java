package org.selfscope.image.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * TIFF files put together by hand for tests of the reader: header, one strip, one directory with values of one number or one text each.
 * Independent of the writer.
 */
final class TiffBytes {

    private final ByteOrder order;

    private final Map<Integer, Object> tags = new TreeMap<>();

    private byte[] strip = {};

    private int nextDirectory;

    private byte[] behind = {};

    TiffBytes(ByteOrder order, int width, int height, int bits, int format) {
        this.order = order;
        with(256, width).with(257, height).with(258, bits).with(259, 1).with(262, 1).with(277, 1).with(278, height).with(339, format);
    }

    /** @param value Integer (written as LONG) or String */
    TiffBytes with(int tag, Object value) {
        tags.put(tag, value);
        return this;
    }

    TiffBytes strip(byte[] bytes) {
        strip = bytes;
        return this;
    }

    /** Bytes between the strip and the directory. */
    TiffBytes behind(byte[] bytes) {
        behind = bytes;
        return this;
    }

    TiffBytes nextDirectory(int position) {
        nextDirectory = position;
        return this;
    }

    int directoryPosition() {
        return (8 + strip.length + behind.length + 1) / 2 * 2;
    }

    byte[] bytes() {
        tags.putIfAbsent(273, 8);
        tags.putIfAbsent(279, strip.length);
        int directory = directoryPosition();
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        ByteBuffer out = ByteBuffer.allocate(directory + 2 + 12 * tags.size() + 4).order(order);
        out.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short)42).putInt(directory);
        out.put(strip).put(behind).position(directory).putShort((short)tags.size());
        tags.forEach((tag, value) -> {
            out.putShort(tag.shortValue()).putShort((short)(value instanceof String ? 2 : 4));
            if (value instanceof String text) {
                byte[] ascii = (text + "\0").getBytes(StandardCharsets.UTF_8);
                out.putInt(ascii.length).putInt(out.capacity() + texts.size());
                texts.writeBytes(ascii);
            } else {
                out.putInt(1).putInt((Integer)value);
            }
        });
        out.putInt(nextDirectory);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.array());
        whole.writeBytes(texts.toByteArray());
        return whole.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
