package org.selfscope.image.denoise;

import java.util.Collections;

import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.phantom.GaussianBlur;

/**
 * Convolution with a Gaussian, the same along all dimensions; mirrored at the border. For images without edges.
 *
 * @param sigma standard deviation in pixels; above 0
 */
public record Gaussian(double sigma) implements Denoiser {

    public Gaussian {
        Parameter.requirePositive("standard deviation of the Gaussian", sigma);
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        cancellation.check();
        return new GaussianBlur(Collections.nCopies(block.dimensions(), sigma)).image(block.values(), block.size());
    }
}
