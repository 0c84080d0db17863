package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * The U-Net of DeepInterpolation, from neighbouring frames as channels to the frame between them: one convolution with ReLU at every level, a
 * linear 1x1 one at last. Source: J. Lecoq et al., "Removing independent noise in systems neuroscience data using DeepInterpolation", Nature
 * Methods 18 (2021) 1401.
 *
 * @param depth number of poolings, 0..5
 * @param width channels at full resolution, 1..256; doubled at every pooling
 */
public record DeepInterpolationNet(int depth, int width) implements Network {

    /** As published for two-photon movies: 15.7 million weights with 60 frames. */
    public static final DeepInterpolationNet PUBLISHED = new DeepInterpolationNet(4, 64);

    public DeepInterpolationNet {
        Settings.require(depth >= 0 && depth <= 5, "The depth of the U-Net is " + depth + ".", "Choose a depth from 0 to 5.");
        Settings.require(width >= 1 && width <= 256, "The width of the U-Net is " + width + ".", "Choose a width from 1 to 256.");
    }
}
