package org.selfscope.image.scheme;

import org.selfscope.image.Image;

/**
 * An image with hidden pixels.
 *
 * @param input the image with its hidden pixels replaced
 * @param target the image itself
 * @param mask 1 at the pixels that enter the loss, 0 elsewhere; 8-bit, of the size of the image
 */
public record MaskedSample(Image input, Image target, Image mask) implements Sample {
}
