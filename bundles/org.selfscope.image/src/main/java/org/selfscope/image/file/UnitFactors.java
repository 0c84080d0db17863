package org.selfscope.image.file;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How many of one unit of length or time are one of another. */
public final class UnitFactors {

    /** In picometres: whole numbers, so that factors between decimal units are exact. */
    private static final Map<String, Double> LENGTHS = Map.of("pm", 1.0, "\u00c5", 1e2, "nm", 1e3, "\u00b5m", 1e6, "mm", 1e9, "cm", 1e10,
        "m", 1e12, "in", 2.54e10, "inch", 2.54e10);

    /** In nanoseconds. */
    private static final Map<String, Double> TIMES = Map.of("ns", 1.0, "\u00b5s", 1e3, "ms", 1e6, "s", 1e9, "min", 6e10, "h", 3.6e12, "d",
        8.64e13);

    private UnitFactors() {
    }

    /**
     * @param from as {@link Units#normalized} has it, as {@code to}
     * @return 1 of unit {@code from} in units {@code to}; empty if one is unknown or they measure different things
     */
    public static OptionalDouble factor(String from, String to) {
        for (Map<String, Double> units : List.of(LENGTHS, TIMES)) {
            if (units.containsKey(from) && units.containsKey(to)) {
                return OptionalDouble.of(units.get(from) / units.get(to));
            }
        }
        return OptionalDouble.empty();
    }
}
