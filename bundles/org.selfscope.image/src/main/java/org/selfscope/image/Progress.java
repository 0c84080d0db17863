package org.selfscope.image;

/** Hears how far a long operation is. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (fraction, message) -> {
    };

    /**
     * @param fraction part done, 0..1
     * @param message what is being done, for people, with units
     */
    void report(double fraction, String message);

    /** Hears how far a part of the operation is. @param from where the part starts, {@code to} where it ends, both 0..1 of the whole */
    default Progress part(double from, double to) {
        return (fraction, message) -> report(from + (to - from) * fraction, message);
    }
}
