package org.selfscope.learn.normalize;

/** How the normalisation of a data set is found. */
public enum Normalizer {

    /** Mean 0 and standard deviation 1 over all pixels. */
    Z_SCORE,

    /** The numbers as they are. */
    IDENTITY
}
