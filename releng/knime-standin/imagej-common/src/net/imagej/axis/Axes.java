package net.imagej.axis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The known axis types, interned by their exact label. */
public final class Axes {

    public static final String UNKNOWN_LABEL = "Unknown";

    private static final Map<String, AxisType> TYPES = new ConcurrentHashMap<>();

    public static final AxisType X = get("X", true);
    public static final AxisType Y = get("Y", true);
    public static final AxisType Z = get("Z", true);
    public static final AxisType TIME = get("Time");
    public static final AxisType CHANNEL = get("Channel");

    private Axes() {
    }

    /** The type of a label, registered as not spatial if it is new. */
    public static AxisType get(String label) {
        return get(label, false);
    }

    /** The type of a label; {@code spatial} counts only for whoever registers the label first. */
    public static AxisType get(String label, boolean spatial) {
        return UNKNOWN_LABEL.equals(label) ? unknown() : TYPES.computeIfAbsent(label, l -> new DefaultAxisType(l, spatial));
    }

    /** A new unknown type, equal to no other. */
    public static AxisType unknown() {
        return new DefaultAxisType(UNKNOWN_LABEL);
    }

    public static AxisType[] knownTypes() {
        return TYPES.values().toArray(AxisType[]::new);
    }
}
