package org.selfscope.image.denoise;

import java.util.ArrayList;
import java.util.List;

/**
 * Some consecutive rows of reference patches, and the part of the block that they and their matches cover.
 *
 * @param from first row
 * @param to row after the last
 * @param first pixel of the part
 * @param length of the part in pixels
 */
record PatchBand(int from, int to, int first, int length) {

    /** Positions along the last dimension in a band. */
    private static final int POSITIONS = 4;

    /** All rows, cut along the last dimension. */
    static List<PatchBand> all(PatchGrid grid) {
        int last = grid.dimensions() - 1;
        if (last == 0) {
            return List.of(new PatchBand(0, 1, 0, grid.pixels()));
        }
        int[] starts = grid.starts(last);
        int rows = grid.rows() / starts.length;
        int stride = (int)grid.stride()[last];
        List<PatchBand> bands = new ArrayList<>();
        for (int i = 0; i < starts.length; i += POSITIONS) {
            int end = Math.min(starts.length, i + POSITIONS);
            int low = Math.max(0, starts[i] - grid.reach()[last]);
            int high = Math.min(grid.size()[last], starts[end - 1] + grid.reach()[last] + grid.edge()[last]);
            bands.add(new PatchBand(i * rows, end * rows, low * stride, (high - low) * stride));
        }
        return bands;
    }
}
