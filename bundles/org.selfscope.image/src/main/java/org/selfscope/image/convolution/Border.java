package org.selfscope.image.convolution;

/** What an image is taken to show beyond its border, where it has to be known. */
public enum Border {

    /**
     * The mirror image, without repeating the border pixel, as everywhere in Selfscope (see {@link org.selfscope.image.tile.Mirror}):
     * constant images stay constant.
     */
    MIRROR,

    /** Nothing: images get dark towards their border. For comparison with programs that do so; microscopes do not. */
    ZERO
}
