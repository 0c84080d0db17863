package org.selfscope.learn.symmetry;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the 8 symmetries of the square: first X and Y are exchanged or not, then each is mirrored or not.
 *
 * @param transpose whether X and Y are exchanged
 * @param flipX whether the new X is mirrored
 * @param flipY whether the new Y is mirrored
 */
public record Symmetry(boolean transpose, boolean flipX, boolean flipY) {

    public static final Symmetry IDENTITY = new Symmetry(false, false, false);

    /** All 8, the identity first. */
    public static final List<Symmetry> ALL =
        IntStream.range(0, 8).mapToObj(i -> new Symmetry((i & 4) != 0, (i & 2) != 0, (i & 1) != 0)).toList();

    /** The symmetry that undoes this one. */
    public Symmetry inverse() {
        return transpose ? new Symmetry(true, flipY, flipX) : this;
    }

    /** Width of the result for a plane of a size. */
    public int width(int width, int height) {
        return transpose ? height : width;
    }

    /** @param plane X fastest; @return the changed plane, X fastest */
    public float[] apply(float[] plane, int width) {
        int height = plane.length / width;
        int newWidth = width(width, height);
        int newHeight = plane.length / newWidth;
        float[] result = new float[plane.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int u = flipX ? newWidth - 1 - x : x;
                int v = flipY ? newHeight - 1 - y : y;
                result[y * newWidth + x] = transpose ? plane[u * width + v] : plane[v * width + u];
            }
        }
        return result;
    }
}
