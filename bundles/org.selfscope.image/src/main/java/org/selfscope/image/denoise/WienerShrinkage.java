package org.selfscope.image.denoise;

/**
 * Multiplies coefficients by {@code g² / (g² + variance)}, where g is that of the guide.
 *
 * @param variance of the noise
 */
record WienerShrinkage(float variance) implements PatchShrinkage {

    WienerShrinkage {
        variance = Math.max(variance, Float.MIN_NORMAL);
    }

    @Override
    public void factors(float[] guide, float[] factors, int count) {
        for (int i = 0; i < count; i++) {
            float squared = guide[i] * guide[i];
            factors[i] = squared / (squared + variance);
        }
    }
}
