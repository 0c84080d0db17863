package org.selfscope.image.mask;

import java.util.Arrays;

import org.selfscope.image.Lattice;
import org.selfscope.image.tile.Mirror;

/**
 * The visible pixels around a hidden one. Hidden values are never read, so that neither rounding nor a NaN can carry them along. Meant to
 * be moved from pixel to pixel; not thread-safe.
 */
final class Neighbourhood {

    /** What lies beyond the border of the array. */
    enum Border {
        /** The mirror image, without repeating the border pixel; nothing along an axis with one pixel. */
        MIRROR,
        /** Nothing. */
        CUT
    }

    /** What is put in the place of a hidden pixel, from at least one visible pixel around it. */
    @FunctionalInterface
    interface Replacement {
        float from(Neighbourhood visible, int index);
    }

    private final float[] values;

    private final Mask mask;

    private final Border border;

    private final long[] stride;

    private final int largest;

    private final int[] position;

    private float[] found = new float[32];

    private int[] distance = new int[32];

    private int count;

    Neighbourhood(float[] values, Mask mask, Border border) {
        this.values = values;
        this.mask = mask;
        this.border = border;
        this.stride = Lattice.strides(mask.size());
        this.largest = Arrays.stream(mask.size()).max().getAsInt();
        this.position = new int[mask.size().length];
    }

    /** A copy with the hidden pixels replaced; 0 where everything is hidden. */
    static float[] filled(float[] values, Mask mask, Border border, int radius, Replacement replacement) {
        Neighbourhood around = new Neighbourhood(values, mask, border);
        float[] filled = values.clone();
        for (int i = 0; i < filled.length; i++) {
            if (mask.hidden()[i]) {
                filled[i] = around.moveTo(i, radius) == 0 ? 0 : replacement.from(around, i);
            }
        }
        return filled;
    }

    /**
     * Looks for visible pixels in the window that reaches {@code radius} pixels from a hidden pixel along every axis; if it has none, in
     * the smallest larger window that has.
     *
     * @return how many there are; 0 only if the whole array is hidden
     */
    private int moveTo(int index, int radius) {
        Mask.locate(index, mask.size(), position);
        count = 0;
        for (int r = radius; count == 0 && r <= Math.max(radius, largest); r++) {
            collect(0, 0, 0, r);
        }
        return count;
    }

    /** How many visible pixels were found. */
    int count() {
        return count;
    }

    /** A found value. */
    float value(int i) {
        return found[i];
    }

    /** Sum of the distances along all axes of a found pixel from the hidden one. */
    int distance(int i) {
        return distance[i];
    }

    /** A copy of the found values. */
    float[] values() {
        return Arrays.copyOf(found, count);
    }

    private void collect(int d, int base, int travelled, int radius) {
        if (d == position.length) {
            add(base, travelled);
            return;
        }
        int size = mask.size()[d];
        for (int step = -radius; step <= radius; step++) {
            int p = position[d] + step;
            boolean outside = p < 0 || p >= size;
            if (!outside || border == Border.MIRROR && size > 1) {
                collect(d + 1, base + (int)(Mirror.index(p, size) * stride[d]), travelled + Math.abs(step), radius);
            }
        }
    }

    private void add(int index, int travelled) {
        if (mask.hidden()[index]) {
            return;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
            distance = Arrays.copyOf(distance, 2 * count);
        }
        found[count] = values[index];
        distance[count++] = travelled;
    }
}
