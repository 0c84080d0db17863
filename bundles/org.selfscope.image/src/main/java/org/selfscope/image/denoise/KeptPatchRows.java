package org.selfscope.image.denoise;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.selfscope.image.Cancellation;

/** Matches that are found once. */
final class KeptPatchRows implements PatchRows {

    private final PatchRows rows;

    private final AtomicReferenceArray<PatchMatches> kept;

    KeptPatchRows(PatchRows rows, int count) {
        this.rows = rows;
        this.kept = new AtomicReferenceArray<>(count);
    }

    @Override
    public PatchMatches get(int row, Cancellation cancellation) {
        PatchMatches matches = kept.get(row);
        if (matches == null) {
            matches = rows.get(row, cancellation);
            kept.set(row, matches);
        }
        return matches;
    }
}
