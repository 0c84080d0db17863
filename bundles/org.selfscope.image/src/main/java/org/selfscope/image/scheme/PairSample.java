package org.selfscope.image.scheme;

import org.selfscope.image.Image;

/** Two images of the same size that show nearly the same signal with independent noise. */
public record PairSample(Image input, Image target) implements Sample {
}
