package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * Two 3x3 convolutions with leaky ReLU (slope 0.2) and a linear 1x1 one, which learn the noise: it is subtracted from the input. So small
 * that it can be trained on one small image. Source: Y. Mansour and R. Heckel, "Zero-Shot Noise2Noise", CVPR 2023, arXiv 2303.11253.
 *
 * @param width channels between the convolutions, 1..256
 */
public record ShallowNet(int width) implements Network {

    /** As published. */
    public static final ShallowNet DEFAULT = new ShallowNet(48);

    public ShallowNet {
        Settings.require(width >= 1 && width <= 256, "The width of the network is " + width + ".", "Choose a width from 1 to 256.");
    }
}
