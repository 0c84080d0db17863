package org.selfscope.image.tiff;

import java.io.IOException;
import java.util.Arrays;

/** Where some segments of a page are in the file. */
record SegmentTable(long[] offsets, long[] byteCounts, long shift) {

    /** @param first number of the first segment */
    static SegmentTable of(Bytes file, TiffPage page, long first, int count) throws IOException {
        long[] offsets = page.offsets().integers(file, first, count);
        if (page.byteCounts().isPresent()) {
            return new SegmentTable(offsets, page.byteCounts().get().integers(file, first, count), page.shift());
        }
        if (page.isCompressed()) {
            throw new IOException("page " + (page.index() + 1) + " does not state the sizes of its compressed pixels");
        }
        long[] byteCounts = new long[count];
        Arrays.fill(byteCounts, Math.multiplyExact(page.rowBytes(), page.segmentHeight()));
        return new SegmentTable(offsets, byteCounts, page.shift());
    }

    long offset(int segment) {
        return offsets[segment] == 0 ? 0 : offsets[segment] + shift;
    }

    long byteCount(int segment) {
        return byteCounts[segment];
    }

    /** Where the segment ends in the file. */
    long end(int segment) {
        return offset(segment) + byteCount(segment);
    }
}
