package org.selfscope.image.zarr;

import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

import org.selfscope.image.file.Units;

/** Units of axes: OME-Zarr spells them out, images have their symbols. */
final class OmeUnits {

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
        Map.entry("picometer", "pm"), Map.entry("angstrom", "\u00c5"), Map.entry("nanometer", "nm"), Map.entry("micrometer", "\u00b5m"),
        Map.entry("millimeter", "mm"), Map.entry("centimeter", "cm"), Map.entry("meter", "m"), Map.entry("inch", "inch"),
        Map.entry("nanosecond", "ns"), Map.entry("microsecond", "\u00b5s"), Map.entry("millisecond", "ms"),
        Map.entry("second", "s"), Map.entry("minute", "min"), Map.entry("hour", "h"), Map.entry("day", "d"));

    private static final Map<String, String> NAMES = SYMBOLS.entrySet().stream().collect(Collectors.toMap(Entry::getValue, Entry::getKey));

    private OmeUnits() {
    }

    /** The symbol of a unit, as in "µm" for "micrometer"; others in the one spelling of {@link Units}. */
    static String symbol(String name) {
        return SYMBOLS.getOrDefault(name, Units.normalized(name));
    }

    /** The name of a unit, as in "micrometer" for "µm"; what is unknown as it is. */
    static String name(String symbol) {
        return NAMES.getOrDefault(symbol, symbol);
    }
}
