package org.selfscope.knime.execution;

import java.util.Locale;

/** How long something will take, as people say it. */
public final class TimeLeft {

    private TimeLeft() {
    }

    /** As in "18 s left", "3 min left", "1.5 h left"; "time left unknown" for NaN and infinity. */
    public static String of(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "time left unknown";
        }
        if (seconds < 99.5) {
            return Math.round(Math.max(0, seconds)) + " s left";
        }
        return seconds < 99.5 * 60 ? Math.round(seconds / 60) + " min left" : String.format(Locale.ROOT, "%.1f h left", seconds / 3600);
    }
}
