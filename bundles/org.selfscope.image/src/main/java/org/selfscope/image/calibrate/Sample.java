package org.selfscope.image.calibrate;

import java.util.Arrays;
import java.util.Optional;

import org.selfscope.image.block.Block;

/**
 * What a denoiser is calibrated on.
 *
 * @param noisy noise of neighbouring pixels must be independent
 * @param reference the same without noise, of the same size and in the same units, where it is known
 */
public record Sample(Block noisy, Optional<Block> reference) {

    public Sample {
        if (reference.isPresent() && !Arrays.equals(reference.get().size(), noisy.size())) {
            throw new IllegalArgumentException("A reference of " + Arrays.toString(reference.get().size()) + " pixels does not fit a block of "
                + Arrays.toString(noisy.size()) + ".");
        }
    }

    public static Sample of(Block noisy) {
        return new Sample(noisy, Optional.empty());
    }

    public static Sample of(Block noisy, Block reference) {
        return new Sample(noisy, Optional.of(reference));
    }
}
