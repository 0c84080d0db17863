package org.selfscope.image.zarr;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

/** The value of pixels in chunks that are not there. */
final class FillValue {

    /** Decimal digits of 2^64. */
    private static final int MAX_DIGITS = 20;

    private FillValue() {
    }

    /**
     * The bytes of the entry {@code fill_value}: a number, a truth value, the name of a number that is not finite, or the digits of its
     * bits as in "0x7fc00000"; 0 if there is none.
     */
    static byte[] parse(Json array, SampleBytes samples) throws IOException {
        JsonElement value = array.object().get("fill_value");
        if (value == null || value instanceof JsonNull) {
            return new byte[samples.type().bytes()];
        }
        try {
            return bytes(bits(value.getAsJsonPrimitive(), samples.type()), samples);
        } catch (NumberFormatException | IllegalStateException | ArithmeticException e) {
            throw array.wrong("fill_value", "a value of type " + samples.type().v3Name());
        }
    }

    /** The entry {@code fill_value} for 0. */
    static JsonPrimitive zero(SampleType type) {
        return type == SampleType.BOOL ? new JsonPrimitive(false) : new JsonPrimitive(0);
    }

    private static long bits(JsonPrimitive value, SampleType type) {
        if (value.isBoolean()) {
            return value.getAsBoolean() ? 1 : 0;
        }
        if (value.isString() && value.getAsString().startsWith("0x")) {
            return Long.parseUnsignedLong(value.getAsString().substring(2), 16);
        }
        return switch (type) {
            case FLOAT32 -> Float.floatToRawIntBits(value.getAsFloat());
            case FLOAT64 -> Double.doubleToRawLongBits(value.getAsDouble());
            default -> whole(value.getAsBigDecimal());
        };
    }

    private static long whole(BigDecimal value) {
        if (value.precision() - value.scale() > MAX_DIGITS) {
            throw new ArithmeticException("more than 64 bits");
        }
        return value.toBigIntegerExact().longValue();
    }

    private static byte[] bytes(long bits, SampleBytes samples) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(samples.order()).putLong(bits).array();
        int from = samples.order() == ByteOrder.BIG_ENDIAN ? Long.BYTES - samples.type().bytes() : 0;
        return Arrays.copyOfRange(bytes, from, from + samples.type().bytes());
    }
}
