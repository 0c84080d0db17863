package org.selfscope.image.tiff;

/** A rectangle of some channels of a page. */
record PageRegion(long x, long y, int width, int height, int channel, int channels) {

    /** Where a row starts in an array of the region. */
    int index(int c, long row) {
        return Math.toIntExact((c * (long)height + row - y) * width);
    }
}
