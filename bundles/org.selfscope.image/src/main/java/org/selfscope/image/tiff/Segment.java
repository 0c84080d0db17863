package org.selfscope.image.tiff;

import java.nio.ByteBuffer;

/**
 * The part of a region that lies in one tile or strip.
 *
 * @param x left column of the segment in the page
 * @param y first row of the segment in the page
 * @param sample the channel of the region that the segment holds, if each has segments of its own
 */
record Segment(TiffPage page, long x, long y, PageRegion region, int sample) {

    /** The first row wanted, counted in the segment. */
    int firstRow() {
        return (int)Math.max(0, region.y() - y);
    }

    /** Number of rows wanted. */
    int rows() {
        return (int)(Math.min(y + page.segmentHeight(), region.y() + region.height()) - y) - firstRow();
    }

    /**
     * Copies the samples wanted.
     *
     * @param rows of the segment, in the byte order of their samples
     * @param first the row of the segment with which they begin
     */
    void copy(ByteBuffer rows, int first, Object pixels) {
        SampleReader reader = new SampleReader(page.bits(), page.pixelType());
        long left = Math.max(x, region.x());
        int count = (int)(Math.min(x + page.segmentWidth(), region.x() + region.width()) - left);
        int step = page.planar() ? 1 : page.samples();
        for (int row = firstRow(); row < firstRow() + rows(); row++) {
            int start = (row - first) * (int)page.rowBytes();
            for (int c = 0; c < (page.planar() ? 1 : region.channels()); c++) {
                int from = (int)(left - x) * step + (page.planar() ? 0 : region.channel() + c);
                int at = region.index(sample + c, y + row) + (int)(left - region.x());
                reader.copy(rows, start, from, step, count, pixels, at);
            }
        }
    }
}
