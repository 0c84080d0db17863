package org.selfscope.image.denoise;

/** Weakens coefficients of stacks of patches. For several threads at once. */
interface PatchShrinkage {

    /**
     * What coefficients of one frequency are multiplied by.
     *
     * @param guide the coefficients by which they are judged
     * @param factors gets as many
     */
    void factors(float[] guide, float[] factors, int count);
}
