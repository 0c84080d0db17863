package org.selfscope.image.denoise;

/**
 * Sets small coefficients to 0.
 *
 * @param threshold what is small
 */
record HardShrinkage(float threshold) implements PatchShrinkage {

    /** Makes 0 or 1 of differences, without a branch. */
    private static final float STEEP = 1e30f;

    @Override
    public void factors(float[] guide, float[] factors, int count) {
        for (int i = 0; i < count; i++) {
            factors[i] = Math.min(1, Math.max(0, (Math.abs(guide[i]) - threshold) * STEEP));
        }
    }
}
