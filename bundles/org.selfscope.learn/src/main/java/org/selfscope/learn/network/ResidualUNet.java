package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * The large U-Net of Noise2Self: four trained poolings that start as means, residual blocks without normalisation, trained upsampling.
 * Source: J. Batson and L. Royer, "Noise2Self", ICML 2019, arXiv 1901.11365. Unlike the published code, the last block is linear: there, a
 * leaky ReLU keeps the output from being clearly negative.
 *
 * @param width channels at full resolution, 1..64; doubled at three of the poolings
 */
public record ResidualUNet(int width) implements Network {

    /** As published. */
    public static final ResidualUNet DEFAULT = new ResidualUNet(32);

    public ResidualUNet {
        Settings.require(width >= 1 && width <= 64, "The width of the U-Net is " + width + ".", "Choose a width from 1 to 64.");
    }
}
