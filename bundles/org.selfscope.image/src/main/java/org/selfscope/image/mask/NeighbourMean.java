package org.selfscope.image.mask;

/** {@link Interpolation} of single masked pixels in arrays of one size. */
public final class NeighbourMean {

    private final int[] size;

    /** @param size of the arrays, first dimension fastest; fewer than 2^31 pixels */
    public NeighbourMean(int... size) {
        this.size = size.clone();
    }

    /** A copy of the values with the masked pixels replaced. @param masked flat indices */
    public float[] filled(float[] values, int[] masked) {
        return new Interpolation().filled(values, Mask.of(size, masked, BlindSpot.POINT));
    }
}
