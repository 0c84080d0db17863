package org.selfscope.image.analyze;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How noisy pixels are at all levels of brightness, by each filter.
 *
 * @param levels by filter
 */
record TransferScan(Map<Filter, List<Level>> levels) {

    static final TransferScan NOTHING = new TransferScan(Map.of());

    /** @see BrightnessLevels#of */
    static TransferScan of(Patch level, Patch noise, ValueRange range) {
        Map<Filter, List<Level>> levels = new EnumMap<>(Filter.class);
        Arrays.stream(Filter.values()).forEach(f -> levels.put(f, BrightnessLevels.of(level, noise, f, range)));
        return new TransferScan(levels);
    }

    TransferScan and(TransferScan other) {
        Map<Filter, List<Level>> both = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            both.put(filter, Stream.concat(of(filter).stream(), other.of(filter).stream()).toList());
        }
        return new TransferScan(both);
    }

    boolean isEmpty() {
        return of(Filter.COARSE).isEmpty();
    }

    private List<Level> of(Filter filter) {
        return levels.getOrDefault(filter, List.of());
    }

    /** Those of one filter, from dark to bright. */
    List<Level> joined(Filter filter, ValueRange range) {
        return BrightnessLevels.joined(of(filter), range);
    }
}
