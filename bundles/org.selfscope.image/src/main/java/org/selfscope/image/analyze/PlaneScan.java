package org.selfscope.image.analyze;

import java.util.List;

/**
 * What one patch of a plane tells.
 *
 * @param blocks of the patch
 * @param banding of its rows and columns
 */
record PlaneScan(List<Block> blocks, Banding.Sum banding) {

    static PlaneScan of(Patch patch, ValueRange range) {
        Banding.Sum banding = new Banding.Sum();
        banding.add(patch);
        return new PlaneScan(BlockScan.of(patch, range), banding);
    }
}
