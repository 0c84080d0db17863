package org.selfscope.learn.framing;

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
}
