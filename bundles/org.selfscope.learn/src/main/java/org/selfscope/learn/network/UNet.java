package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * A U-Net: {@code depth} times two 3x3 convolutions and 2x2 max-pooling, two convolutions at the bottom, and as many steps back up, each
 * with nearest-neighbour upsampling, a concatenation of the map of the same size on the way down, and one convolution. Leaky ReLU after
 * every convolution but the last, which is 1x1 and linear. Source: O. Ronneberger et al., "U-Net", MICCAI 2015, arXiv 1505.04597. Without
 * normalisation layers, so that every output pixel depends on a bounded neighbourhood only and tiles are exact; and with one convolution
 * on the way up where the source has two, since the second one costs a quarter of the time and gained nothing on images of single cells.
 *
 * @param depth number of poolings, 0..5
 * @param width channels at full resolution, 1..256; doubled at every pooling
 */
public record UNet(int depth, int width) implements Network {

    /**
     * Much smaller than published ones: half a minute on a CPU, and less prone to learn the noise of a single image by heart. Deeper and
     * wider ones restored single images of 512 x 512 pixels worse.
     */
    public static final UNet DEFAULT = new UNet(1, 24);

    public UNet {
        Settings.require(depth >= 0 && depth <= 5, "The depth of the U-Net is " + depth + ".", "Choose a depth from 0 to 5.");
        Settings.require(width >= 1 && width <= 256, "The width of the U-Net is " + width + ".", "Choose a width from 1 to 256.");
    }
}
