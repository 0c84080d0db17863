package org.selfscope.learn.normalize;

import java.util.Arrays;

import org.selfscope.image.Cancellation;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Scene;
import org.selfscope.learn.framing.Scenes;

/** Values below which a part of all values lies, from lines that are spread evenly over the images. */
public final class Quantile {
    private static final long MOST_PIXELS = 1 << 20;

    private Quantile() {
    }

    /** One value a channel. @param part 0..1 */
    public static double[] of(Scenes scenes, double part, Cancellation cancellation) {
        float[][] values = new float[scenes.channels()][0];
        int count = 0;
        long every = Math.max(1, scenes.pixels() / MOST_PIXELS);
        long line = 0;
        for (long i = 0; i < scenes.count(); i++) {
            cancellation.check();
            Scene scene = scenes.get(i);
            int width = Math.toIntExact(scene.size()[0]);
            long lines = scene.count() / width;
            for (long l = (every - line % every) % every; l < lines; l += every) {
                Block read = line(scene, l, width);
                for (int c = 0; c < values.length; c++) {
                    values[c] = values[c].length < count + width ? Arrays.copyOf(values[c], 2 * count + width) : values[c];
                    System.arraycopy(read.values(), c * width, values[c], count, width);
                }
                count += width;
            }
            line += lines;
        }
        double[] quantiles = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            Arrays.sort(values[c], 0, count);
            quantiles[c] = values[c][(int)(part * (count - 1))];
        }
        return quantiles;
    }

    /** @param index counted through all axes of space but the first */
    private static Block line(Scene scene, long index, int width) {
        long[] min = new long[scene.dimensions()];
        int[] size = new int[scene.dimensions()];
        Arrays.fill(size, 1);
        size[0] = width;
        long rest = index;
        for (int d = 1; d < min.length; d++) {
            min[d] = rest % scene.size()[d];
            rest /= scene.size()[d];
        }
        return scene.read(min, size);
    }
}
