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
}
