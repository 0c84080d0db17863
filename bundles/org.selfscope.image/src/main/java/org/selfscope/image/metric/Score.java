package org.selfscope.image.metric;

import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

/**
 * A number that says how close an image is to its reference. Images may be lazy and larger than memory: they are read in blocks, on all
 * cores, and what comes out depends neither on the storage nor on the number of threads, to the last bit. Implementations are immutable.
 */
@FunctionalInterface
public interface Score {

    /**
     * @throws RestorationException of kind IMAGE if there are values that are not finite, or the images are not fit for this score; of kind
     *             SETTING if the range of values is not above 0
     * @throws java.util.concurrent.CancellationException if the comparison is cancelled
     */
    double of(Comparison comparison);

    /** The score of an image as it is, see {@link #of(Comparison)}. @throws RestorationException of kind IMAGE if sizes differ */
    default double of(Image image, Image reference) {
        return of(Comparison.of(image, reference));
    }
}
