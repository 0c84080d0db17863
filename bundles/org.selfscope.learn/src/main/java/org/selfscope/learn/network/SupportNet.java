package org.selfscope.learn.network;

import java.util.List;

import org.selfscope.learn.setting.Settings;

/**
 * The network of SUPPORT: a U-Net sees the neighbouring frames, and convolutions without their centre see the surroundings of a pixel in its
 * own frame, which is the last of the input. The prediction of a pixel never depends on the pixel itself, whatever the weights: a value that
 * enters convolutions of doubling (or tripling) dilation, none of which has a centre, cannot come back to where it was. Source: M. Eom, S.
 * Han et al., "Statistically unbiased prediction enables accurate denoising of voltage imaging data", Nature Methods 20 (2023) 1581.
 *
 * @param depth number of poolings of the U-Net, 0..5
 * @param width channels of the U-Net at full resolution, 1..256; doubled at every pooling
 * @param spotWidth channels of the convolutions without centre, 1..256
 * @param spot size of the blind spot along X and Y, odd numbers: larger than 1 where neighbouring pixels share their noise. Empty for a
 *            network that sees other frames alone
 */
public record SupportNet(int depth, int width, int spotWidth, List<Integer> spot) implements Network {

    /** As published with the trained models: 1.4 million weights with 61 frames. */
    public static final SupportNet PUBLISHED = new SupportNet(4, 16, 64, List.of(1, 1));

    /** As the published training program makes it: 16 million weights. */
    public static final SupportNet WIDE = new SupportNet(4, 64, 64, List.of(3, 3));

    public SupportNet {
        Settings.require(depth >= 0 && depth <= 5, "The depth of the U-Net is " + depth + ".", "Choose a depth from 0 to 5.");
        Settings.require(width >= 1 && width <= 256 && spotWidth >= 1 && spotWidth <= 256,
            "The widths of the network are " + width + " and " + spotWidth + ".", "Choose widths from 1 to 256.");
        spot = List.copyOf(spot);
        Settings.require(spot.isEmpty() || spot.size() == 2 && spot.stream().allMatch(n -> n >= 1 && n <= 63 && n % 2 == 1),
            "The blind spot of the network is " + spot + ".", "Give an odd size from 1 to 63 along X and along Y.");
    }

    @Override
    public List<Integer> blindSpot() {
        return spot;
    }

    /** The same with another blind spot. */
    public SupportNet withSpot(List<Integer> other) {
        return new SupportNet(depth, width, spotWidth, other);
    }
}
