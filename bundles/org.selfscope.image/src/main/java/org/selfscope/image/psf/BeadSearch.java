package org.selfscope.image.psf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Lattice;
import org.selfscope.image.mask.Selection;
import org.selfscope.image.phantom.GaussianBlur;
import org.selfscope.image.psf.Bead.Fate;

/** Finds beads as bright places in an image. */
final class BeadSearch {

    /** Beads are brighter than the background by so many standard deviations of it. */
    private static final double CONTRAST = 8;

    /** Beads have at least this part of the height of the brightest. */
    private static final double DIMMEST = 0.15;

    /** Standard deviation of a normal distribution over its median absolute deviation. */
    private static final double NORMAL = 1.4826;

    private final float[] values;

    private final float[] smooth;

    private final int[] size;

    private final long[] stride;

    private final int[] radius;

    private final double saturation;

    /** @param radius of the surroundings of a bead, along each axis */
    BeadSearch(float[] values, int[] size, int[] radius, double saturation) {
        this.values = values;
        this.size = size;
        this.stride = Lattice.strides(size);
        this.radius = radius;
        this.saturation = saturation;
        Double[] sigma = new Double[size.length];
        Arrays.fill(sigma, 1.);
        this.smooth = GaussianBlur.of(sigma).image(finite(values), size);
    }

    private static float[] finite(float[] values) {
        float[] finite = values.clone();
        for (int i = 0; i < finite.length; i++) {
            finite[i] = Float.isFinite(finite[i]) ? finite[i] : 0;
        }
        return finite;
    }

    List<Bead> find() {
        float background = Selection.median(smooth.clone(), smooth.length);
        float[] deviations = new float[smooth.length];
        float brightest = background;
        for (int i = 0; i < smooth.length; i++) {
            deviations[i] = Math.abs(smooth[i] - background);
            brightest = Math.max(brightest, smooth[i]);
        }
        double noise = NORMAL * Selection.median(deviations, deviations.length);
        double least = background + Math.max(CONTRAST * noise, DIMMEST * (brightest - background));
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < smooth.length; i++) {
            if (smooth[i] > least && isTop(i)) {
                tops.add(i);
            }
        }
        return tops.stream().map(top -> bead(top, tops)).toList();
    }

    /** Whether no sample around it is brighter, and none before it as bright. */
    private boolean isTop(int index) {
        int neighbours = (int)Math.pow(3, size.length);
        for (int n = 0; n < neighbours; n++) {
            int other = neighbour(index, n);
            if (other >= 0 && other != index && (smooth[other] > smooth[index] || smooth[other] == smooth[index] && other < index)) {
                return false;
            }
        }
        return true;
    }

    private int neighbour(int index, int number) {
        int other = index;
        int rest = number;
        for (int d = 0; d < size.length; d++) {
            int step = rest % 3 - 1;
            int position = position(index, d) + step;
            if (position < 0 || position >= size[d]) {
                return -1;
            }
            other += step * (int)stride[d];
            rest /= 3;
        }
        return other;
    }

    private int position(int index, int d) {
        return (int)(index / stride[d] % size[d]);
    }

    private Bead bead(int top, List<Integer> tops) {
        double[] centre = new double[size.length];
        for (int d = 0; d < size.length; d++) {
            int p = position(top, d);
            if (p < radius[d] + 1 || p >= size[d] - radius[d] - 1) {
                return new Bead(centre, 0, Fate.CLIPPED);
            }
            centre[d] = p;
        }
        if (tops.stream().anyMatch(other -> other != top && isAround(other, top))) {
            return new Bead(centre, 0, Fate.OVERLAPPING);
        }
        int[] window = window();
        float[] around = around(top, window);
        float[] rim = rim(around, window);
        for (float value : around) {
            if (!Float.isFinite(value) || value >= saturation) {
                return new Bead(centre, 0, Fate.SATURATED);
            }
        }
        double background = Selection.median(rim, rim.length);
        double light = locate(around, window, background, centre);
        return new Bead(centre, light, Fate.USED);
    }

    private boolean isAround(int other, int top) {
        for (int d = 0; d < size.length; d++) {
            if (Math.abs(position(other, d) - position(top, d)) > radius[d] + 1) {
                return false;
            }
        }
        return true;
    }

    private int[] window() {
        return Arrays.stream(radius).map(r -> 2 * r + 1).toArray();
    }

    private float[] around(int top, int[] window) {
        int first = top;
        for (int d = 0; d < size.length; d++) {
            first -= radius[d] * (int)stride[d];
        }
        float[] around = new float[PsfImage.length(window)];
        long[] rows = new Lattice(window, stride).rows();
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(values, first + (int)rows[row], around, row * window[0], window[0]);
        }
        return around;
    }

    /** The outermost samples of a window, along the axes that have several. */
    static float[] rim(float[] around, int[] window) {
        float[] rim = new float[around.length];
        int count = 0;
        for (int i = 0; i < around.length; i++) {
            int rest = i;
            boolean outermost = false;
            for (int d = 0; d < window.length; d++) {
                int p = rest % window[d];
                outermost |= window[d] > 1 && (p == 0 || p == window[d] - 1);
                rest /= window[d];
            }
            if (outermost) {
                rim[count++] = around[i];
            }
        }
        return count == 0 ? new float[]{0} : Arrays.copyOf(rim, count);
    }

    /** The centre of mass of what is above half of the height, and the light in the window. @param centre of the window; moved */
    private double locate(float[] around, int[] window, double background, double[] centre) {
        float top = 0;
        double light = 0;
        for (float value : around) {
            top = Math.max(top, value);
            light += value - background;
        }
        double half = (top + background) / 2;
        double[] sums = new double[window.length];
        double sum = 0;
        for (int i = 0; i < around.length; i++) {
            double above = around[i] - half;
            int rest = i;
            for (int d = 0; above > 0 && d < window.length; d++) {
                sums[d] += above * (rest % window[d] - radius[d]);
                rest /= window[d];
            }
            sum += Math.max(0, above);
        }
        for (int d = 0; d < window.length && sum > 0; d++) {
            centre[d] += Math.max(-1, Math.min(1, sums[d] / sum));
        }
        return light;
    }
}
