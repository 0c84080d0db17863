package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * The mean of pixels in a search window, weighted by how much the patches around them are like the patch around the pixel itself (Buades,
 * Coll and Morel, CVPR 2005): {@code exp(-max(0, d - 2 noise²) / h²)}, where d is the mean squared difference of the patches. For images in
 * which structures recur.
 *
 * @param patch pixels of a patch along each dimension; odd, 1..15
 * @param distance of the farthest pixel of the search window along each dimension; 1..50
 * @param h difference of patches, in grey values, at which the weight has fallen to 1/e; above 0
 * @param noise standard deviation of the noise in grey values; at least 0. With 0, as published, noise is taken for a difference
 */
public record NonLocalMeans(int patch, int distance, double h, double noise) implements Denoiser {

    private static final int LARGEST_PATCH = 15;

    private static final int LARGEST_DISTANCE = 50;

    public NonLocalMeans {
        Parameter.requirePositive("filter strength h of the non-local means", h);
        if (patch < 1 || patch > LARGEST_PATCH || patch % 2 == 0 || distance < 1 || distance > LARGEST_DISTANCE) {
            throw new RestorationException(Kind.SETTING, "Patches of " + patch + " pixels up to " + distance + " pixels away cannot be "
                + "compared.", "Choose an odd patch size up to " + LARGEST_PATCH + " and a distance from 1 to " + LARGEST_DISTANCE + ".");
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new RestorationException(Kind.SETTING, "The noise for the non-local means is " + noise + ".", "Set it to 0 or above.");
        }
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        return window().means(block, cancellation);
    }

    @Override
    public float[] estimates(Block block, GridMask phase, Cancellation cancellation) {
        return window().means(block, phase, cancellation);
    }

    private SearchWindow window() {
        return new SearchWindow(patch, distance, step -> 1, 2 * noise * noise, h);
    }
}
