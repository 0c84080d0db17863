package org.selfscope.image.denoise;

import java.util.List;

import org.selfscope.image.Cancellation;

/**
 * Filters all stacks of patches of an image and averages what comes out. Rows of references are taken in bands, each by one thread; sums have
 * the same order whatever the number of threads.
 *
 * @param grid where the patches lie
 * @param rows which patches are alike
 * @param limit mean squared difference up to which patches are stacked
 * @param shrinkage of the coefficients of stacks
 */
record StackFilter(PatchGrid grid, PatchRows rows, float limit, PatchShrinkage shrinkage) {

    /** Bands whose sums are in memory at the same time. */
    private static final int WAVE = 32;

    /** @param guide by which the coefficients are judged; the image itself if there is nothing better */
    float[] filter(float[] image, float[] guide, Cancellation cancellation) {
        PatchSum sum = new PatchSum(grid);
        List<PatchBand> bands = PatchBand.all(grid);
        for (int wave = 0; wave < bands.size(); wave += WAVE) {
            bands.subList(wave, Math.min(bands.size(), wave + WAVE)).parallelStream()
                .map(band -> new BandFilter(this, image, guide, band).sum(cancellation)).toList().forEach(sum::add);
        }
        return sum.means();
    }
}
