package org.selfscope.learn.predict;

import org.selfscope.image.tile.Mirror;
import org.selfscope.image.tile.Tile;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.normalize.Normalization;

/**
 * The input of a tile with one more pixel around, so that every pixel of the tile has the neighbours that it has in the image. Beyond the
 * border of the image lies its mirror image, and there a pixel is masked if the pixel that it mirrors is: else the mirror image would
 * betray what the mask hides.
 *
 * @param values in network numbers, X fastest
 * @param x column of the image that is seen in each column
 * @param y row of the image that is seen in each row
 */
record MarginTile(float[] values, long[] x, long[] y) {

    /** @throws org.selfscope.image.RestorationException of kind IMAGE if there are values that are not finite */
    static MarginTile read(Plane plane, Tile tile, Normalization normalization) {
        long[] min = {tile.inMin()[0] - 1, tile.inMin()[1] - 1};
        int[] size = {tile.inSize()[0] + 2, tile.inSize()[1] + 2};
        float[] values = Mirror.read(plane.pixels(), min, size);
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.apply(values[i]);
            if (!Float.isFinite(values[i])) {
                throw plane.notFinite();
            }
        }
        return new MarginTile(values, Mirror.indices(min[0], size[0], plane.width()), Mirror.indices(min[1], size[1], plane.height()));
    }

    int width() {
        return x.length;
    }

    /** Number of pixels without the margin. */
    int innerLength() {
        return (x.length - 2) * (y.length - 2);
    }

    /** Flat index without the margin, -1 in the margin. */
    int inner(int index) {
        int column = index % x.length - 1;
        int row = index / x.length - 1;
        boolean inside = column >= 0 && column < x.length - 2 && row >= 0 && row < y.length - 2;
        return inside ? row * (x.length - 2) + column : -1;
    }

    /** Values without the margin. */
    float[] inner(float[] withMargin) {
        float[] result = new float[innerLength()];
        for (int row = 0; row < y.length - 2; row++) {
            System.arraycopy(withMargin, (row + 1) * x.length + 1, result, row * (x.length - 2), x.length - 2);
        }
        return result;
    }
}
