package org.selfscope.learn.train;

import java.util.Arrays;
import java.util.List;

import org.selfscope.image.random.CounterRandom;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.normalize.Normalization;

/**
 * Cuts patches out of scenes. Every scene is drawn in proportion to its number of pixels, and every place in it with the same probability.
 * Pixels are read when they are needed, so that images may lie in files.
 *
 * @param size of patches; smaller in scenes that are smaller
 * @param reach how far the forward model looks, along each axis of space
 */
record PatchSource(Scenes scenes, List<Normalization> normalizations, int[] size, int[] reach) {
    /** @param random its counters 0..3 are used */
    Place draw(CounterRandom random) {
        long index = scenes.sceneOf((long)(random.uniform(0) * scenes.pixels()));
        long[] extent = scenes.get(index).size();
        long[] min = new long[size.length];
        int[] fitting = new int[size.length];
        for (int d = 0; d < size.length; d++) {
            fitting[d] = (int)Math.min(size[d], extent[d]);
            min[d] = (long)(random.uniform(d + 1L) * (extent[d] - fitting[d] + 1));
        }
        return new Place(index, min, fitting);
    }

    /**
     * 1 at the pixels of a patch for which the forward model sees all that it needs, 0 where light would come from beyond a side of the
     * patch. A side that is one of the scene hides nothing: what lies beyond is taken for the mirror image in any case.
     */
    float[] known(Place place) {
        long[] extent = scenes.get(place.scene()).size();
        float[] known = new float[Block.product(place.size())];
        Arrays.fill(known, 1);
        int stride = 1;
        for (int d = 0; d < reach.length; d++) {
            int side = place.size()[d];
            int first = place.min()[d] == 0 ? 0 : reach[d];
            int end = place.min()[d] + side == extent[d] ? side : side - reach[d];
            for (int i = 0; i < known.length && (first > 0 || end < side); i++) {
                int position = i / stride % side;
                known[i] = position < first || position >= end ? 0 : known[i];
            }
            stride *= side;
        }
        return known;
    }

    /**
     * The values at a place, in network numbers: those of the other frames that the network sees, then those of the frame itself.
     *
     * @throws org.selfscope.image.RestorationException of kind IMAGE if there are values that are not finite
     */
    Block cut(Place place) {
        Scene scene = scenes.get(place.scene());
        Block block = scene.readAll(place.min(), place.size());
        if (!Normalization.apply(normalizations, block)) {
            throw scene.notFinite();
        }
        return block;
    }
}
