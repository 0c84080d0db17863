package org.selfscope.learn.train;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.selfscope.image.tile.Mirror;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.normalize.Normalization;

/** Cuts square patches out of planes at random places. Pixels are read when they are needed, so that planes may lie in files. */
final class PatchSource {

    private final List<Plane> planes;

    private final Normalization normalization;

    private final int side;

    /** Pixels that are kept for validation, by plane. */
    private final Map<Integer, BitSet> reserved = new HashMap<>();

    /** @param side of patches; at most the smallest side of any plane */
    PatchSource(List<Plane> planes, Normalization normalization, int side) {
        this.planes = planes;
        this.normalization = normalization;
        this.side = side;
    }

    /** Where a patch lies. */
    record Place(int plane, long x, long y) {
    }

    int side() {
        return side;
    }

    /** Number of pixels in all planes. */
    long size() {
        return planes.stream().mapToLong(Plane::size).sum();
    }

    Place draw(RandomGenerator random) {
        int index = random.nextInt(planes.size());
        Plane plane = planes.get(index);
        return new Place(index, random.nextLong(plane.width() - side + 1), random.nextLong(plane.height() - side + 1));
    }

    Patch cut(Place place) {
        float[] values = Mirror.read(planes.get(place.plane()).pixels(), new long[]{place.x(), place.y()}, new int[]{side, side});
        float[] usable = new float[values.length];
        Arrays.fill(usable, 1);
        BitSet kept = reserved.getOrDefault(place.plane(), new BitSet());
        for (int i = 0; i < values.length; i++) {
            values[i] = normalization.apply(values[i]);
            if (kept.get(index(place, i))) {
                usable[i] = 0;
            }
        }
        return new Patch(values, usable, side);
    }

    /** Keeps a pixel of a patch for validation. */
    void reserve(Place place, int pixel) {
        reserved.computeIfAbsent(place.plane(), p -> new BitSet()).set(index(place, pixel));
    }

    private int index(Place place, int pixel) {
        long x = place.x() + pixel % side;
        long y = place.y() + pixel / side;
        return Math.toIntExact(y * planes.get(place.plane()).width() + x);
    }
}
