package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * The U-Net of DeepCAD for volumes of space and time: two convolutions with ReLU at every level of which the first one on the
 * way down has half of the channels, a linear 1x1 convolution at last. Source: X. Li et al., "Reinforcing neuron extraction and spike
 * inference in calcium imaging using deep self-supervised denoising", Nature Methods 18 (2021) 1395; topology of Ö. Çiçek et al., "3D U-Net",
 * MICCAI 2016.
 *
 * @param depth number of poolings, 0..4: with the published three an output voxel sees 51 voxels to every side, so that exact tiles are large
 * @param width channels at full resolution, 2..128, even; doubled at every pooling
 * @param filter whether the output of a linear filter of 3 voxels along each axis is added, which starts as the mean of these voxels, while
 *            the U-Net starts near zero: then a short training gives a smoothed movie instead of a constant. Not published
 */
public record DeepCadNet(int depth, int width, boolean filter) implements Network {

    /** DeepCAD: 16.3 million weights. */
    public static final DeepCadNet DEEPCAD = new DeepCadNet(3, 64);

    /** DeepCAD-RT, in real time: 1.0 million weights. Source: X. Li et al., Nature Biotechnology 41 (2023) 282. */
    public static final DeepCadNet REAL_TIME = new DeepCadNet(3, 16);

    /** As published: without the filter. */
    public DeepCadNet(int depth, int width) {
        this(depth, width, false);
    }

    public DeepCadNet {
        Settings.require(depth >= 0 && depth <= 4, "The depth of the U-Net is " + depth + ".", "Choose a depth from 0 to 4.");
        Settings.require(width >= 2 && width <= 128 && width % 2 == 0, "The width of the U-Net is " + width + ".",
            "Choose an even width from 2 to 128.");
    }

    /** With the linear filter. */
    public DeepCadNet filtered() {
        return new DeepCadNet(depth, width, true);
    }

    public DeepCadNet withSize(int otherDepth, int otherWidth) {
        return new DeepCadNet(otherDepth, otherWidth, filter);
    }
}
