package org.selfscope.image.file;

import java.util.Locale;

/** Spellings of units in files. */
public final class Units {

    private Units() {
    }

    /** Micrometre and second in one spelling, none for "pixel" and its like, others as they are. */
    public static String normalized(String unit) {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "micron", "microns", "micrometer", "micrometre", "um", "\u00b5m", "\u03bcm" -> "\u00b5m";
            case "sec", "second", "seconds", "s" -> "s";
            case "", "pixel", "pixels", "reference frame" -> "";
            default -> unit.strip();
        };
    }
}
