package org.selfscope.learn.network;

import java.util.function.IntUnaryOperator;

/**
 * Which input pixels the values of a map depend on, along one axis; exact for every place, not only at worst. It repeats itself: after some
 * values of the map, the same pattern comes again, some input pixels farther.
 */
final class Dependence {

    static final Dependence PIXEL = new Dependence(1, new int[]{0}, new int[]{0});

    /** After how many input pixels the pattern repeats itself. */
    private final int period;

    private final int[] first;

    private final int[] last;

    private Dependence(int period, int[] first, int[] last) {
        this.period = period;
        this.first = first;
        this.last = last;
    }

    /** Value i comes from some of the values stride * i - before .. stride * i - before + extent - 1, both ends among them. */
    Dependence window(int extent, int stride, int before) {
        return derive(stride, 1, i -> stride * i - before, i -> stride * i - before + extent - 1);
    }

    /** Zeros are padded so that the size is 1/stride; an odd one at the end. */
    Dependence convolution(int size, int stride, int dilation) {
        int extent = (size - 1) * dilation + 1;
        return window(extent, stride, Math.max(0, extent - stride) / 2);
    }

    /** Value j of this map goes to the values stride * j - before .. stride * j - before + size - 1, where before is as above. */
    Dependence transposed(int size, int stride) {
        int before = Math.max(0, size - stride) / 2;
        return derive(1, stride, i -> -Math.floorDiv(size - 1 - i - before, stride), i -> Math.floorDiv(i + before, stride));
    }

    Dependence repeat(int factor) {
        return derive(1, factor, i -> Math.floorDiv(i, factor), i -> Math.floorDiv(i, factor));
    }

    /** The centre of the fine pixel i lies at (i + 1/2) / factor - 1/2, between two centres of the coarse ones or on one. */
    Dependence interpolate(int factor) {
        return derive(1, factor, i -> Math.floorDiv(2 * i + 1 - factor, 2 * factor), i -> -Math.floorDiv(factor - 1 - 2 * i, 2 * factor));
    }

    Dependence shift(int distance) {
        return window(1, 1, distance);
    }

    /** @throws IllegalArgumentException if the resolutions differ */
    Dependence union(Dependence other) {
        int common = leastCommonMultiple(period, other.period);
        Dependence a = repeated(common / period);
        Dependence b = other.repeated(common / other.period);
        if (a.first.length != b.first.length) {
            throw new IllegalArgumentException("Maps of different resolution cannot be joined.");
        }
        for (int i = 0; i < a.first.length; i++) {
            a.first[i] = Math.min(a.first[i], b.first[i]);
            a.last[i] = Math.max(a.last[i], b.last[i]);
        }
        return a;
    }

    /** The farthest distance of an input pixel from the output pixel that depends on it. @throws IllegalArgumentException if coarser */
    int halo() {
        if (first.length != period) {
            throw new IllegalArgumentException("The output of the network does not have the resolution of its input.");
        }
        int halo = 0;
        for (int i = 0; i < period; i++) {
            halo = Math.max(halo, Math.max(i - first[i], last[i] - i));
        }
        return halo;
    }

    int step() {
        return period;
    }

    /** Value i of a new map comes from the values from(i) .. to(i) of this one; it has factor values for each stride of this map. */
    private Dependence derive(int stride, int factor, IntUnaryOperator from, IntUnaryOperator to) {
        int repeats = leastCommonMultiple(first.length, stride) / first.length;
        int[] newFirst = new int[first.length * repeats / stride * factor];
        int[] newLast = new int[newFirst.length];
        for (int i = 0; i < newFirst.length; i++) {
            newFirst[i] = at(first, from.applyAsInt(i));
            newLast[i] = at(last, to.applyAsInt(i));
        }
        return new Dependence(period * repeats, newFirst, newLast);
    }

    private Dependence repeated(int times) {
        int count = first.length * times;
        int[] newFirst = new int[count];
        int[] newLast = new int[count];
        for (int i = 0; i < count; i++) {
            newFirst[i] = at(first, i);
            newLast[i] = at(last, i);
        }
        return new Dependence(period * times, newFirst, newLast);
    }

    private int at(int[] pattern, int i) {
        return pattern[Math.floorMod(i, pattern.length)] + period * Math.floorDiv(i, pattern.length);
    }

    private static int leastCommonMultiple(int a, int b) {
        int multiple = a;
        while (multiple % b != 0) {
            multiple += a;
        }
        return multiple;
    }
}
