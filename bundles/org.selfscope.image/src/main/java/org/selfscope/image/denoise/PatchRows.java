package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;

/** The matches of all reference patches, row by row of a {@link PatchGrid}. For several threads at once. */
@FunctionalInterface
interface PatchRows {

    /** @param row 0..rows-1 */
    PatchMatches get(int row, Cancellation cancellation);
}
