package org.selfscope.learn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.learn.framing.Block;

/** The pixels that are kept for validation and never are training targets: some of those of a few patches, however large the images. */
final class Reserved {
    /** @param pixels true where kept */
    private record Part(Place place, boolean[] pixels) {
    }

    private final List<Part> parts = new ArrayList<>();

    void add(Place place, boolean[] pixels) {
        parts.add(new Part(place, pixels));
    }

    /** 1 at the pixels of a patch that may be training targets, 0 at those that are kept. */
    float[] usable(Place place) {
        float[] usable = new float[Block.product(place.size())];
        Arrays.fill(usable, 1);
        for (Part part : parts) {
            if (part.place().scene() == place.scene()) {
                clear(part, place, usable);
            }
        }
        return usable;
    }

    private static void clear(Part part, Place place, float[] usable) {
        int n = place.dimensions();
        long[] min = new long[n];
        long[] max = new long[n];
        for (int d = 0; d < n; d++) {
            min[d] = Math.max(part.place().min()[d], place.min()[d]);
            max[d] = Math.min(part.place().min()[d] + part.place().size()[d], place.min()[d] + place.size()[d]);
            if (min[d] >= max[d]) {
                return;
            }
        }
        clear(part, place, usable, min, max, n - 1, 0, 0);
    }

    /** @param from index in the reserved patch, and {@code to} in the other one, of the position along the axes after d */
    private static void clear(Part part, Place place, float[] usable, long[] min, long[] max, int d, int from, int to) {
        for (long p = min[d]; p < max[d]; p++) {
            int inPart = from * part.place().size()[d] + (int)(p - part.place().min()[d]);
            int inPatch = to * place.size()[d] + (int)(p - place.min()[d]);
            if (d > 0) {
                clear(part, place, usable, min, max, d - 1, inPart, inPatch);
            } else if (part.pixels()[inPart]) {
                usable[inPatch] = 0;
            }
        }
    }
}
