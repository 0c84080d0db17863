package org.selfscope.learn.objective;

/** How far one number is from another. */
public enum Distance {
    /** The square of the difference: the loss has its minimum at the mean of all values that are possible. */
    SQUARED,
    /** The absolute difference: minimum at the median; less moved by outliers, but biased where noise is skewed. */
    ABSOLUTE,
    /** The mean of the two. */
    MIXED
}
