package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * The small U-Net of Noise2Self: two poolings, residual blocks with batch normalisation, linear interpolation on the way up. Source: J.
 * Batson and L. Royer, "Noise2Self", ICML 2019, arXiv 1901.11365.
 *
 * @param width channels at full resolution, 1..256; doubled once
 */
public record BabyUNet(int width) implements Network {

    /** As published. */
    public static final BabyUNet DEFAULT = new BabyUNet(16);

    public BabyUNet {
        Settings.require(width >= 1 && width <= 256, "The width of the U-Net is " + width + ".", "Choose a width from 1 to 256.");
    }
}
