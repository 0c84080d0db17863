package org.selfscope.learn.predict;

import org.selfscope.image.tile.Mirror;
import org.selfscope.image.tile.Tile;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.normalize.Normalization;

/**
 * The input of a tile with some more pixels around, so that every pixel of the tile has the surroundings that it has in the image. Beyond
 * the border of the image lies its mirror image, and there a pixel is masked if the pixel that it mirrors is: else the mirror image would
 * betray what the mask hides.
 *
 * @param values in network numbers, X fastest
 * @param x column of the image that is seen in each column
 * @param y row of the image that is seen in each row
 * @param margin number of pixels around
 */
record MarginTile(float[] values, long[] x, long[] y, int margin) {

    /** @throws org.selfscope.image.RestorationException of kind IMAGE if there are values that are not finite */
    static MarginTile read(Plane plane, Tile tile, Normalization normalization, int margin) {
        long[] min = {tile.inMin()[0] - margin, tile.inMin()[1] - margin};
        int[] size = {tile.inSize()[0] + 2 * margin, tile.inSize()[1] + 2 * margin};
        float[] values = Mirror.read(plane.pixels(), min, size);
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.apply(values[i]);
            if (!Float.isFinite(values[i])) {
                throw plane.notFinite();
            }
        }
        return new MarginTile(values, Mirror.indices(min[0], size[0], plane.width()), Mirror.indices(min[1], size[1], plane.height()),
            margin);
    }

    int width() {
        return x.length;
    }

    int innerWidth() {
        return x.length - 2 * margin;
    }

    private int innerHeight() {
        return y.length - 2 * margin;
    }

    /** Number of pixels without the margin. */
    int innerLength() {
        return innerWidth() * innerHeight();
    }

    /** Flat index without the margin, -1 in the margin. */
    int inner(int index) {
        int column = index % x.length - margin;
        int row = index / x.length - margin;
        boolean inside = column >= 0 && column < innerWidth() && row >= 0 && row < innerHeight();
        return inside ? row * innerWidth() + column : -1;
    }

    /** Values without the margin. */
    float[] inner(float[] withMargin) {
        float[] result = new float[innerLength()];
        for (int row = 0; row < innerHeight(); row++) {
            System.arraycopy(withMargin, (row + margin) * x.length + margin, result, row * innerWidth(), innerWidth());
        }
        return result;
    }
}
