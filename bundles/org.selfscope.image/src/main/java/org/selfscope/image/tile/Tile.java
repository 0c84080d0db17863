package org.selfscope.image.tile;

/**
 * A part of an output and the input that it is computed from, both with inclusive ends, in the coordinates of the image.
 *
 * @param outMin first output pixel
 * @param outMax last output pixel
 * @param inMin first input pixel; may lie before the image, see {@link Mirror}
 * @param inMax last input pixel; may lie behind the image
 */
public record Tile(long[] outMin, long[] outMax, long[] inMin, long[] inMax) {

    public Tile {
        outMin = outMin.clone();
        outMax = outMax.clone();
        inMin = inMin.clone();
        inMax = inMax.clone();
    }

    @Override
    public long[] outMin() {
        return outMin.clone();
    }

    @Override
    public long[] outMax() {
        return outMax.clone();
    }

    @Override
    public long[] inMin() {
        return inMin.clone();
    }

    @Override
    public long[] inMax() {
        return inMax.clone();
    }

    public int[] outSize() {
        return size(outMin, outMax);
    }

    public int[] inSize() {
        return size(inMin, inMax);
    }

    /** Where the output starts in the input. */
    public int[] offset() {
        int[] offset = new int[outMin.length];
        for (int d = 0; d < offset.length; d++) {
            offset[d] = Math.toIntExact(outMin[d] - inMin[d]);
        }
        return offset;
    }

    private static int[] size(long[] min, long[] max) {
        int[] size = new int[min.length];
        for (int d = 0; d < size.length; d++) {
            size[d] = Math.toIntExact(max[d] - min[d] + 1);
        }
        return size;
    }
}
