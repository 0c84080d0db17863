package org.selfscope.image.tiff;

import java.io.IOException;

/** Reads parts of the pages of a TIFF file. For several threads. */
interface PageReader extends AutoCloseable {

    /**
     * Reads a part of some channels of a page.
     *
     * @param pixels full of 0, filled with the first channel in rows, then the next
     */
    void read(TiffPage page, PageRegion region, Object pixels) throws IOException;

    @Override
    void close() throws IOException;
}
