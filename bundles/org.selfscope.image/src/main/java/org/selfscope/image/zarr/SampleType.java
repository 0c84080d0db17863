package org.selfscope.image.zarr;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.selfscope.image.PixelType;

/** The types of values in Zarr arrays that are pixel types, and their names in both versions of the format. */
enum SampleType {

    BOOL(PixelType.BIT, "b1", "bool"), UINT8(PixelType.UINT8, "u1", "uint8"), INT8(PixelType.INT8, "i1", "int8"),
    UINT16(PixelType.UINT16, "u2", "uint16"), INT16(PixelType.INT16, "i2", "int16"), UINT32(PixelType.UINT32, "u4", "uint32"),
    INT32(PixelType.INT32, "i4", "int32"), UINT64(PixelType.UINT64, "u8", "uint64"), INT64(PixelType.INT64, "i8", "int64"),
    FLOAT32(PixelType.FLOAT32, "f4", "float32"), FLOAT64(PixelType.FLOAT64, "f8", "float64");

    private final PixelType pixelType;

    private final String code;

    private final String label;

    SampleType(PixelType pixelType, String code, String label) {
        this.pixelType = pixelType;
        this.code = code;
        this.label = label;
    }

    PixelType pixelType() {
        return pixelType;
    }

    /** Bytes of a value; {@link #BOOL} has one, 0 or 1. */
    int bytes() {
        return code.charAt(1) - '0';
    }

    /** The name in version 2, for little-endian values. */
    String v2Name() {
        return (bytes() == 1 ? "|" : "<") + code;
    }

    /** The name in version 3. */
    String v3Name() {
        return label;
    }

    /** The type that holds the values of a pixel type; 12-bit integers are stored in 16 bits. */
    static SampleType of(PixelType type) {
        PixelType stored = type == PixelType.UINT12 ? PixelType.UINT16 : type;
        return Arrays.stream(values()).filter(t -> t.pixelType == stored).findFirst().orElseThrow();
    }

    /** @param name as in {@code "<u2"} */
    static SampleType ofV2(String name) throws IOException {
        return Arrays.stream(values()).filter(t -> name.matches("[<>|]" + t.code)).findFirst().orElseThrow(() -> unsupported(name));
    }

    /** The byte order that a name of version 2 states. */
    static ByteOrder orderOfV2(String name) {
        return name.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    static SampleType ofV3(String name) throws IOException {
        return Arrays.stream(values()).filter(t -> t.label.equals(name)).findFirst().orElseThrow(() -> unsupported(name));
    }

    private static IOException unsupported(String name) {
        return new IOException("pixels of type \"" + name + "\" are not supported");
    }
}
