package org.selfscope.image.mask;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.Lattice;
import org.selfscope.image.random.CounterRandom;
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

    /** What is put in the place of a hidden pixel. */
    @FunctionalInterface
    interface Replacement {
        float at(Neighbourhood around, int index);
    }

    /** So many pixels are filled by one thread. */
    private static final int PART = 1 << 16;

    /** Draws that miss, after which visible pixels are listed instead. */
    private static final int TRIES = 16;

    /** Room for found pixels to begin with. */
    private static final int SMALLEST = 32;

    private final float[] values;

    private final Mask mask;

    private final Border border;

    private final Window window;

    private final int[] size;

    private final long[] stride;

    private final int[] position;

    private float[] found;

    private int[] distance;

    private int count;

    private Neighbourhood(float[] values, Mask mask, Border border, Window window) {
        this.values = values;
        this.mask = mask;
        this.border = border;
        this.window = window;
        this.size = mask.size();
        this.stride = Lattice.strides(size);
        this.position = new int[size.length];
        this.found = new float[Math.max(SMALLEST, window.offset().length)];
        this.distance = new int[found.length];
    }

    /** A copy with the hidden pixels replaced; by several threads if there are many pixels. */
    static float[] filled(float[] values, Mask mask, Border border, int radius, Replacement replacement) {
        float[] filled = values.clone();
        Window window = Window.of(mask.size(), radius);
        int rows = values.length / mask.size()[0];
        int rowsOfPart = Math.max(1, PART / mask.size()[0]);
        IntStream.range(0, (rows + rowsOfPart - 1) / rowsOfPart).parallel().forEach(part -> {
            Neighbourhood around = new Neighbourhood(values, mask, border, window);
            for (int row = part * rowsOfPart; row < Math.min(rows, (part + 1) * rowsOfPart); row++) {
                around.fillRow(row, replacement, filled);
            }
        });
        return filled;
    }

    private void fillRow(int row, Replacement replacement, float[] filled) {
        int first = row * size[0];
        Mask.locate(first, size, position);
        for (int x = 0; x < size[0]; x++) {
            if (mask.hidden()[first + x]) {
                position[0] = x;
                filled[first + x] = replacement.at(this, first + x);
            }
        }
    }

    /**
     * Looks for visible pixels in the window; if it has none, in the smallest larger window that has.
     *
     * @param index of the hidden pixel
     * @return how many there are; 0 only if the whole array is hidden
     */
    int find(int index) {
        count = 0;
        if (isInside()) {
            collect(index);
        } else {
            collect(0, 0, 0, window.radius());
        }
        return count > 0 ? count : findFurther();
    }

    private int findFurther() {
        int largest = Arrays.stream(size).max().getAsInt();
        for (int r = window.radius() + 1; count == 0 && r <= largest; r++) {
            collect(0, 0, 0, r);
        }
        return count;
    }

    /**
     * A visible pixel of the window, each with the same probability.
     *
     * @param centre whether the hidden pixel itself is drawn as well
     * @return 0 if there is none
     */
    float drawn(int index, boolean centre, CounterRandom random) {
        CounterRandom tries = random.stream(index);
        for (int i = 0; i < TRIES; i++) {
            int pixel = anyOfWindow(tries, (long)i * size.length);
            if (pixel == index ? centre : !mask.hidden()[pixel]) {
                return values[pixel];
            }
        }
        int choices = find(index) + (centre ? 1 : 0);
        int drawn = choices == 0 ? 0 : tries.below(choices, (long)TRIES * size.length);
        return drawn < count ? found[drawn] : centre ? values[index] : 0;
    }

    /** A pixel of the window, cut at the border; each with the same probability. @param counter the first of as many as there are axes */
    private int anyOfWindow(CounterRandom random, long counter) {
        int pixel = 0;
        for (int d = 0; d < size.length; d++) {
            int first = Math.max(0, position[d] - window.radius());
            int last = Math.min(size[d] - 1, position[d] + window.radius());
            pixel += (first + random.below(last - first + 1, counter + d)) * (int)stride[d];
        }
        return pixel;
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

    /** The median of the found values, which change their places; of an even number the mean of the two in the middle. */
    float median() {
        return Selection.median(found, count);
    }

    /** Whether the window lies in the array. */
    private boolean isInside() {
        for (int d = 0; d < size.length; d++) {
            if (position[d] < window.radius() || position[d] >= size[d] - window.radius()) {
                return false;
            }
        }
        return true;
    }

    private void collect(int index) {
        boolean[] hidden = mask.hidden();
        int[] offset = window.offset();
        int visible = 0;
        for (int i = 0; i < offset.length; i++) {
            int pixel = index + offset[i];
            if (!hidden[pixel]) {
                found[visible] = values[pixel];
                distance[visible++] = window.distance()[i];
            }
        }
        count = visible;
    }

    private void collect(int d, int base, int travelled, int radius) {
        if (d == position.length) {
            add(base, travelled);
            return;
        }
        for (int step = -radius; step <= radius; step++) {
            int p = position[d] + step;
            boolean outside = p < 0 || p >= size[d];
            if (!outside || border == Border.MIRROR && size[d] > 1) {
                collect(d + 1, base + (int)(Mirror.index(p, size[d]) * stride[d]), travelled + Math.abs(step), radius);
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
