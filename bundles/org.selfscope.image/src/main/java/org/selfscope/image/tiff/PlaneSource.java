package org.selfscope.image.tiff;

import java.io.IOException;

import org.selfscope.image.Cancellation;

/** Where the planes of a stack come from. */
interface PlaneSource {

    long planes();

    /** Hands over the samples of a plane: all of the first channel in rows, then of the next. */
    void read(long plane, PixelSink sink, Cancellation cancellation) throws IOException;
}
