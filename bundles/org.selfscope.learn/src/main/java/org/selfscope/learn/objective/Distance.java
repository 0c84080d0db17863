package org.selfscope.learn.objective;

/** How far one number is from another. */
public enum Distance {
    /** The square of the difference: the loss has its minimum at the mean of all values that are possible. */
    SQUARED,
    /** The absolute difference: minimum at the median; less moved by outliers, but biased where noise is skewed. */
    ABSOLUTE,
    /** The mean of the two. */
    MIXED,
    /**
     * As {@link #SQUARED}, but outliers count less, and where values are cut off the prediction has to lie beyond: minimum at the mean that
     * the values had without outliers and limits. @see Scatter#loss
     */
    ROBUST,
    /** What the data ask for: {@link #ROBUST} if some are outliers or cut off, else {@link #SQUARED}. Chosen before training. */
    AUTOMATIC
}
