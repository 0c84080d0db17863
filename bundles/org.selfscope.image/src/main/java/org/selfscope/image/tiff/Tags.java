package org.selfscope.image.tiff;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a TIFF directory by their tags.
 *
 * @param file where the values are
 */
record Tags(Bytes file, Map<Integer, TiffEntry> entries) {

    /** An entry that has values. */
    Optional<TiffEntry> entry(int tag) {
        return has(tag) ? Optional.of(entries.get(tag)) : Optional.empty();
    }

    boolean has(int tag) {
        TiffEntry entry = entries.get(tag);
        return entry != null && entry.count() > 0 && TiffEntry.valueBytes(entry.type()) > 0;
    }

    /** The first value of an entry, or a default. */
    double number(int tag, double absent) throws IOException {
        return has(tag) ? entries.get(tag).number(file) : absent;
    }

    /** The first value of an entry as whole number, or a default. */
    long integer(int tag, long absent) throws IOException {
        return has(tag) ? (long)entries.get(tag).number(file) : absent;
    }

    /**
     * The values of an entry as whole numbers; empty if there is none.
     *
     * @param limit more values than this are left out
     */
    long[] integers(int tag, int limit) throws IOException {
        return has(tag) ? entries.get(tag).integers(file, 0, (int)Math.min(limit, entries.get(tag).count())) : new long[0];
    }

    /** A text, empty if there is none. */
    String text(int tag) throws IOException {
        return has(tag) && TiffEntry.valueBytes(entries.get(tag).type()) == 1 ? entries.get(tag).text(file) : "";
    }
}
