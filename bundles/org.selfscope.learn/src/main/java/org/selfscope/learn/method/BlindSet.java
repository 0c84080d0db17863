package org.selfscope.learn.method;

import java.util.List;

/**
 * The input pixels that an output pixel must not depend on while the method learns, since their noise is the noise of the target.
 *
 * @param offsets position of each such pixel relative to the output pixel, in pixels, X first
 */
public record BlindSet(List<List<Integer>> offsets) {

    /** Noise that is independent from pixel to pixel: only the pixel itself. */
    public static final BlindSet OWN_PIXEL = new BlindSet(List.of(List.of(0, 0)));

    public BlindSet {
        offsets = offsets.stream().map(List::copyOf).toList();
    }
}
