package org.selfscope.learn.framing;

import org.selfscope.image.RestorationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Two-dimensional pixels that the network sees at once.
 *
 * @param pixels in the order of the network's axes; starts at 0
 * @param image name of the image that the plane belongs to, for messages
 */
public record Plane(RandomAccessibleInterval<? extends RealType<?>> pixels, String image) {

    public long width() {
        return pixels.dimension(0);
    }

    public long height() {
        return pixels.dimension(1);
    }

    public long size() {
        return width() * height();
    }

    /** The exception for a plane in which a value is found that no computation can use. */
    public RestorationException notFinite() {
        return new RestorationException(RestorationException.Kind.IMAGE,
            "The image \"" + image + "\" contains values that are infinite or not a number.",
            "Replace such values first, for example by the median of their neighbours.");
    }
}
