package org.selfscope.image.deconvolve;

import java.util.stream.IntStream;

/**
 * Goes on along the last step, as far as the last two changes point into the same direction (D. S. C. Biggs and M. Andrews, Acceleration of
 * iterative image restoration algorithms, Applied Optics 36, 1997, equations 7 to 10, first order).
 */
final class Extrapolation {

    /** How much of a value is left at least: what is 0 once can never become larger. */
    private static final float LEFT = 0.01f;

    /** The object before the last step; null before the second one. */
    private float[] before;

    /** The last change by the iteration itself. */
    private float[] change;

    private float factor;

    /** Where the last step started, if that was not at the object. */
    private float[] start;

    /** Where the next step starts. @param object is left as it is, and returned where there is nothing to go on along */
    float[] from(float[] object) {
        if (before == null || factor == 0) {
            return object;
        }
        if (start == null) {
            start = new float[object.length];
        }
        float[] from = start;
        Estimate.parts(object.length, (first, last) -> {
            for (int i = first; i < last; i++) {
                from[i] = Math.max(LEFT * object[i], object[i] + factor * (object[i] - before[i]));
            }
        });
        return from;
    }

    /** Notes a step. @param from where it started, {@code to} where it ended. @return an array of that length that is no longer needed */
    float[] moved(float[] object, float[] from, float[] to) {
        float[] newChange = change == null ? new float[to.length] : change;
        int parts = (to.length + Estimate.PART - 1) / Estimate.PART;
        double[] along = new double[parts];
        double[] length = new double[parts];
        float[] last = change;
        IntStream.range(0, parts).parallel().forEach(part -> {
            int end = Math.min(to.length, (part + 1) * Estimate.PART);
            for (int i = part * Estimate.PART; i < end; i++) {
                float moved = to[i] - from[i];
                if (last != null) {
                    along[part] += (double)moved * last[i];
                    length[part] += (double)last[i] * last[i];
                }
                newChange[i] = moved;
            }
        });
        double squares = sum(length);
        factor = squares > 0 ? (float)Math.max(0, Math.min(1, sum(along) / squares)) : 0;
        change = newChange;
        float[] spare = before == null ? new float[to.length] : before;
        before = object;
        return spare;
    }

    /** In one order, so that the bits do not depend on the threads. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
