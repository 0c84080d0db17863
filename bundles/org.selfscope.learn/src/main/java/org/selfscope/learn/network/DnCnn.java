package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * Convolutions of full resolution in a row, 3 pixels wide and without bias, with batch normalisation between the first and the last one and
 * ReLU after all but the last one. The output is the image itself, not the noise as in the source: K. Zhang et al., "Beyond a Gaussian
 * Denoiser", IEEE TIP 2017, arXiv 1608.03981; that way in J. Batson and L. Royer, "Noise2Self", ICML 2019, arXiv 1901.11365.
 *
 * @param layers number of convolutions, 2..32; also how many pixels far an output pixel sees
 * @param width channels between the convolutions, 1..256
 */
public record DnCnn(int layers, int width) implements Network {

    /** As used by Noise2Self for single images. */
    public static final DnCnn DEFAULT = new DnCnn(8, 64);

    public DnCnn {
        Settings.require(layers >= 2 && layers <= 32, "DnCNN has " + layers + " layers.", "Choose from 2 to 32 layers.");
        Settings.require(width >= 1 && width <= 256, "The width of DnCNN is " + width + ".", "Choose a width from 1 to 256.");
    }
}
