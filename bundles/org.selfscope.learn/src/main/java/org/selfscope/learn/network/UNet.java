package org.selfscope.learn.network;

import org.selfscope.learn.setting.Settings;

/**
 * A U-Net: {@code depth} times convolutions and pooling by 2, convolutions at the bottom, and as many steps back up, each with upsampling,
 * a concatenation of the map of the same size on the way down, and convolutions; at last a 1x1 convolution without activation. Source: O.
 * Ronneberger et al., "U-Net", MICCAI 2015, arXiv 1505.04597.
 *
 * @param depth number of poolings, 0..5
 * @param width channels at full resolution, 1..256; doubled at every pooling
 * @param block all convolutions but the last one
 * @param decoder the convolutions on the way up
 * @param pooling how the resolution is halved
 * @param upsampling how it is doubled
 * @param topSkip whether the map of full resolution is concatenated too; without, less noise goes through
 * @param residual whether the input is added to the output
 * @param depthPoolings of volumes: how many of the poolings, the coarsest ones, halve the resolution along Z too, 0..depth; fewer than all
 *            where pixels are longer along Z
 */
public record UNet(int depth, int width, Block block, Decoder decoder, Pooling pooling, Upsampling upsampling, boolean topSkip,
    boolean residual, int depthPoolings) implements Network {

    /** How the resolution is halved. */
    public enum Pooling {

        /** The maximum of each block. */
        MAX,

        /** The mean of each block. */
        MEAN,

        /** The maximum of neighbours, smoothed, as in N2V2: no checkerboards. */
        BLUR
    }

    /** How the resolution is doubled. */
    public enum Upsampling {

        /** Values are repeated. */
        NEAREST,

        /** Values are interpolated linearly. */
        LINEAR,

        /** Trained, by a transposed convolution. */
        TRANSPOSED
    }

    /** The convolutions on the way up. */
    public enum Decoder {

        /** One at every level: a quarter of the time less than two. */
        SINGLE,

        /** Two at every level. */
        DOUBLE,

        /** Two, the second one, also at the bottom, with the channels of the next finer level, as in CSBDeep. */
        NARROWING,

        /** As {@link #NARROWING}, but the bottom has no more channels than the level above it. */
        NARROW
    }

    /**
     * Much smaller than published ones, and less prone to learn the noise of a single image by heart. A network with one pooling and 24
     * channels takes as long and restores weak images of 512 x 512 pixels worse. Without normalisation layers, and with one convolution on
     * the way up where the source has two, since the second one costs a quarter of the time and gained nothing on images of single cells.
     */
    public static final UNet DEFAULT = new UNet(2, 16);

    /**
     * For volumes. With 16 channels a step takes nearly three times as long, and after 40 seconds of a core the result is worse.
     */
    public static final UNet VOLUMES = new UNet(2, 8);

    /** As published with Noise2Void in its Java form; source: A. Krull et al., "Noise2Void", CVPR 2019, arXiv 1811.10980. */
    public static final UNet NOISE2VOID = new UNet(2, 32, new Block(3, true, Activation.RELU), Decoder.NARROWING, Pooling.MAX,
        Upsampling.NEAREST, true, false, 2);

    /** Without checkerboards; source: E. Höck et al., "N2V2", ECCV Workshops 2022, arXiv 2211.08512. */
    public static final UNet N2V2 = new UNet(2, 32, new Block(3, true, Activation.RELU), Decoder.NARROWING, Pooling.BLUR,
        Upsampling.LINEAR, false, false, 2);

    /**
     * As published with SN2N, but with a linear output: 17.3 million weights in planes. Source: L. Qu et al., Nature Methods 21 (2024) 1895.
     */
    public static final UNet SN2N = new UNet(4, 64, new Block(3, true, Activation.leakyRelu(0.02)), Decoder.NARROW, Pooling.MAX,
        Upsampling.LINEAR, true, false, 4);

    public UNet {
        Settings.require(depth >= 0 && depth <= 5, "The depth of the U-Net is " + depth + ".", "Choose a depth from 0 to 5.");
        Settings.require(width >= 1 && width <= 256, "The width of the U-Net is " + width + ".", "Choose a width from 1 to 256.");
        Settings.require(depthPoolings >= 0 && depthPoolings <= depth, "The U-Net has " + depthPoolings + " poolings along Z, but "
            + depth + " in all.", "Choose at most as many along Z.");
    }

    /** As {@link #DEFAULT}, in another size. */
    public UNet(int depth, int width) {
        this(depth, width, Block.DEFAULT, Decoder.SINGLE, Pooling.MAX, Upsampling.NEAREST, true, false, depth);
    }

    /** The same in another size; as many of the finest poolings as before leave Z as it is. */
    public UNet withSize(int otherDepth, int otherWidth) {
        int finest = Math.min(depth - depthPoolings, Math.max(0, otherDepth));
        return new UNet(otherDepth, otherWidth, block, decoder, pooling, upsampling, topSkip, residual, otherDepth - finest);
    }

    public UNet withBlock(Block other) {
        return new UNet(depth, width, other, decoder, pooling, upsampling, topSkip, residual, depthPoolings);
    }

    public UNet withDecoder(Decoder other) {
        return new UNet(depth, width, block, other, pooling, upsampling, topSkip, residual, depthPoolings);
    }

    public UNet withPooling(Pooling other) {
        return new UNet(depth, width, block, decoder, other, upsampling, topSkip, residual, depthPoolings);
    }

    public UNet withUpsampling(Upsampling other) {
        return new UNet(depth, width, block, decoder, pooling, other, topSkip, residual, depthPoolings);
    }

    public UNet withTopSkip(boolean other) {
        return new UNet(depth, width, block, decoder, pooling, upsampling, other, residual, depthPoolings);
    }

    public UNet withResidual(boolean other) {
        return new UNet(depth, width, block, decoder, pooling, upsampling, topSkip, other, depthPoolings);
    }

    public UNet withDepthPoolings(int other) {
        return new UNet(depth, width, block, decoder, pooling, upsampling, topSkip, residual, other);
    }
}
