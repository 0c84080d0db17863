package org.selfscope.image.tiff;

import java.lang.reflect.Array;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;

/** The entries of a TIFF directory as plain values. */
record Tags(Directory directory) {

    boolean has(int tag) {
        return directory.getEntryById(tag) != null;
    }

    /** The first value of an entry, or a default. */
    double number(int tag, double absent) {
        Object value = value(tag);
        if (value != null && value.getClass().isArray() && Array.getLength(value) > 0) {
            value = Array.get(value, 0);
        }
        return value instanceof Number n ? n.doubleValue() : absent;
    }

    /** The first value of an entry as whole number, or a default. */
    long integer(int tag, long absent) {
        return (long)number(tag, absent);
    }

    /** All values of an entry as whole numbers; empty if there is none. */
    long[] integers(int tag) {
        Object value = value(tag);
        if (value instanceof Number n) {
            return new long[]{n.longValue()};
        }
        long[] integers = new long[value != null && value.getClass().isArray() ? Array.getLength(value) : 0];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = ((Number)Array.get(value, i)).longValue();
        }
        return integers;
    }

    /** A text, empty if there is none. */
    String text(int tag) {
        Object value = value(tag);
        if (value instanceof String[] several && several.length > 0) {
            value = several[0];
        }
        return value instanceof String text ? text : "";
    }

    private Object value(int tag) {
        Entry entry = directory.getEntryById(tag);
        return entry == null ? null : entry.getValue();
    }
}
