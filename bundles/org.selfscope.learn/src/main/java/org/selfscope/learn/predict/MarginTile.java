package org.selfscope.learn.predict;

import java.util.List;

import org.selfscope.image.Lattice;
import org.selfscope.image.tile.Mirror;
import org.selfscope.image.tile.Tile;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.normalize.Normalization;

/**
 * The input of a tile with some more pixels around, so that every pixel of the tile has the surroundings that it has in the image. Beyond
 * the border of the image lies its mirror image, and there a pixel is masked if the pixel that it mirrors is: else the mirror image would
 * betray what the mask hides.
 *
 * @param values in network numbers, of all frames that the network sees
 * @param coordinates for each axis of space, those in the image that are seen at each position
 * @param margin number of pixels around
 */
record MarginTile(Block values, long[][] coordinates, int margin) {
    /**
     * @param blind how many of the last channels are 0 beyond the border: those of which the network is blind to the pixel itself, which it
     *            must not see in the mirror image either
     * @throws org.selfscope.image.RestorationException of kind IMAGE if there are values that are not finite
     */
    static MarginTile read(Scene scene, Tile tile, List<Normalization> normalizations, int margin, int blind) {
        long[] min = tile.inMin();
        int[] size = tile.inSize();
        long[][] coordinates = new long[size.length][];
        for (int d = 0; d < size.length; d++) {
            min[d] -= margin;
            size[d] += 2 * margin;
            coordinates[d] = Mirror.indices(min[d], size[d], scene.size()[d]);
        }
        Block values = scene.readAll(min, size);
        if (!Normalization.apply(normalizations, values)) {
            throw scene.notFinite();
        }
        for (int c = values.channels() - blind; c < values.channels(); c++) {
            clearBeyond(scene.size(), min, values, c);
        }
        return new MarginTile(values, coordinates, margin);
    }

    private static void clearBeyond(long[] extent, long[] min, Block values, int channel) {
        int[] size = values.size();
        for (int i = 0; i < values.pixels(); i++) {
            int rest = i;
            boolean inside = true;
            for (int d = 0; d < size.length; d++) {
                long position = min[d] + rest % size[d];
                rest /= size[d];
                inside &= position >= 0 && position < extent[d];
            }
            if (!inside) {
                values.values()[channel * values.pixels() + i] = 0;
            }
        }
    }

    /** Size without the margin. */
    int[] innerSize() {
        int[] size = values.size();
        for (int d = 0; d < size.length; d++) {
            size[d] -= 2 * margin;
        }
        return size;
    }

    /** Flat index without the margin, -1 in the margin. */
    int inner(int index) {
        int rest = index;
        int inner = 0;
        int stride = 1;
        for (long[] axis : coordinates) {
            int n = axis.length;
            int position = rest % n - margin;
            rest /= n;
            if (position < 0 || position >= n - 2 * margin) {
                return -1;
            }
            inner += position * stride;
            stride *= n - 2 * margin;
        }
        return inner;
    }

    /** Values without the margin. @param withMargin of the size of this tile */
    Block inner(Block withMargin) {
        return margin == 0 ? withMargin : withMargin.mapped(this::inner, innerSize());
    }

    private float[] inner(float[] channel) {
        int[] size = innerSize();
        long[] stride = Lattice.strides(values.size());
        int first = 0;
        for (long s : stride) {
            first += (int)(s * margin);
        }
        float[] result = new float[Block.product(size)];
        int next = 0;
        for (long row : new Lattice(size, stride).rows()) {
            System.arraycopy(channel, first + (int)row, result, next, size[0]);
            next += size[0];
        }
        return result;
    }
}
