package org.selfscope.headless.option;

import java.util.Arrays;
import java.util.Optional;

/** Options without a value. */
public enum Flag {
    /** Leave nothing on disk but what the nodes write. */
    NO_SAVE("-nosave"),
    /** Load, and save, but run nothing. */
    NO_EXECUTE("-noexecute"),
    /** Run nodes that were saved executed again. */
    RESET("-reset"),
    /** Stop when loading found an error. */
    FAIL_ON_LOAD_ERROR("-failonloaderror"),
    /** Hold the results against the expectations beside the workflow. */
    CHECK("-check"),
    /** Run nodes that do not depend on each other at the same time, as KNIME does. */
    PARALLEL("-parallel"),
    /** After the run save, load, compare all settings and run again. */
    ROUND_TRIP("-roundtrip"),
    /** Without effect: there are no linked components here. */
    UPDATE_LINKS("-updateLinks");

    private final String text;

    Flag(String text) {
        this.text = text;
    }

    static Optional<Flag> of(String argument) {
        return Arrays.stream(values()).filter(f -> f.text.equals(argument)).findFirst();
    }
}
