package org.selfscope.image.mask;

import java.util.Arrays;

/**
 * The weighted mean of a pixel's direct neighbours without the pixel itself, the value that replaces a masked pixel. The weights are
 * those of the binomial filter (1 2 1) along each axis with the centre set to 0: in a line 1/2; in a plane 1/6 for the 4 edge neighbours
 * and 1/12 for the 4 corners (Noise2Self); in a volume 1/14 for the 6 faces, 1/28 for the 12 edges and 1/56 for the 8 corners.
 * <p>
 * Beyond the border lies the mirror image, without repeating the border pixel. So a neighbour is always a real pixel at distance 1 along
 * the axes where it differs, and never of the same phase of a {@link GridMask}, whose period is at least 2: the value does not depend on
 * any masked pixel. An axis with one pixel has no neighbours and is left out; a single pixel is replaced by 0.
 * <p>
 * In a tile the mirror lies at the border of the tile: tiles that are to agree with the whole image need a halo of one more pixel.
 */
public final class NeighbourMean {

    private final int[] size;

    private final int[] stride;

    private final double totalWeight;

    /** @param size of the arrays, first dimension fastest; fewer than 2^31 pixels */
    public NeighbourMean(int... size) {
        this.size = size.clone();
        this.stride = new int[size.length];
        int length = 1;
        for (int d = 0; d < size.length; d++) {
            stride[d] = length;
            length = Math.multiplyExact(length, size[d]);
        }
        int extended = (int)Arrays.stream(size).filter(s -> s > 1).count();
        totalWeight = Math.pow(4, extended) - Math.pow(2, extended);
    }

    /** A copy of the values with the masked pixels replaced. */
    public float[] filled(float[] values, int[] masked) {
        float[] filled = values.clone();
        fill(values, masked, filled);
        return filled;
    }

    /**
     * Writes the means at the masked pixels, nothing else.
     *
     * @param values the original values
     * @param masked flat indices
     * @param target may be {@code values} itself if no two masked pixels are neighbours, as in a {@link GridMask}
     */
    public void fill(float[] values, int[] masked, float[] target) {
        for (int index : masked) {
            target[index] = at(values, index);
        }
    }

    /** The mean around one pixel. */
    public float at(float[] values, int index) {
        return totalWeight == 0 ? 0 : (float)(sum(values, 0, index, true) / totalWeight);
    }

    /** Sum over the neighbours along axis d and the following ones. The centre is never read, lest rounding or a NaN carries it along. */
    private double sum(float[] values, int d, int index, boolean centre) {
        if (d == size.length) {
            return centre ? 0 : values[index];
        }
        if (size[d] == 1) {
            return sum(values, d + 1, index, centre);
        }
        int position = index / stride[d] % size[d];
        int before = position == 0 ? index + stride[d] : index - stride[d];
        int after = position == size[d] - 1 ? index - stride[d] : index + stride[d];
        return sum(values, d + 1, before, false) + 2 * sum(values, d + 1, index, centre) + sum(values, d + 1, after, false);
    }
}
