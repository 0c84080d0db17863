package org.selfscope.image.fourier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines whose length has no prime factors but 2, 3 and 5 (J. W. Cooley and J. W. Tukey, Mathematics of Computation 19, 1965, decimation in
 * time), as a list of steps. Each part of a line is finished before the next one is begun, so that most is done in the fastest memory.
 */
final class MixedRadix implements LineTransform {

    private static final int[] RADICES = {5, 3, 2};

    private final int[] order;

    private final Step[] steps;

    /** An operation on the places a and b of the lines, with a factor. */
    private record Step(Kernel kernel, int a, int b, float re, float im) {

        static Step of(Kernel kernel, int a, int b, double re, double im) {
            return new Step(kernel, a, b, (float)re, (float)im);
        }
    }

    MixedRadix(int length) {
        this.order = new int[length];
        List<Step> list = new ArrayList<>();
        plan(factors(length), 0, 0, 0, 1, list);
        this.steps = list.toArray(Step[]::new);
    }

    static boolean isPossible(int length) {
        return Arrays.stream(factors(length)).reduce(1, (a, b) -> a * b) == length;
    }

    /** From the whole line to its smallest parts. */
    private static int[] factors(int length) {
        int[] factors = new int[Integer.SIZE];
        int count = 0;
        int rest = length;
        for (int radix : RADICES) {
            for (; rest % radix == 0; rest /= radix) {
                factors[count++] = radix;
            }
        }
        return Arrays.copyOf(factors, count);
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public void transform(float[][] re, float[][] im, int from, int to) {
        for (Step step : steps) {
            step.kernel.apply(re[step.a], im[step.a], re[step.b], im[step.b], step.re, step.im, from, to);
        }
    }

    /**
     * Plans the transform of a part of the line.
     *
     * @param place where it starts
     * @param depth number of factors that are done with
     * @param sample the first of its samples, which are a step apart
     */
    private void plan(int[] factors, int depth, int place, int sample, int step, List<Step> list) {
        if (depth == factors.length) {
            order[place] = sample;
            return;
        }
        int radix = factors[depth];
        int part = order.length / step / radix;
        for (int q = 0; q < radix; q++) {
            plan(factors, depth + 1, place + q * part, sample + q * step, step * radix, list);
        }
        for (int j = 0; j < part; j++) {
            double angle = -2 * Math.PI * j * step / order.length;
            switch (radix) {
                case 2 -> turned(place + j, place + j + part, angle, list);
                case 3 -> three(place + j, part, angle, list);
                default -> five(place + j, part, angle, list);
            }
        }
    }

    /** {@code a + w b} and {@code a - w b}. */
    private static void turned(int a, int b, double angle, List<Step> list) {
        list.add(Step.of(Kernel.BUTTERFLY, a, b, Math.cos(angle), Math.sin(angle)));
    }

    private static void rotated(int a, double angle, List<Step> list) {
        if (angle != 0) {
            list.add(Step.of(Kernel.ROTATION, a, a, Math.cos(angle), Math.sin(angle)));
        }
    }

    private static void three(int a, int part, double angle, List<Step> list) {
        int b = a + part;
        int c = b + part;
        rotated(b, angle, list);
        turned(b, c, 2 * angle, list);
        list.add(Step.of(Kernel.SUMS, a, b, -0.5, 0));
        list.add(Step.of(Kernel.BUTTERFLY, b, c, 0, -Math.sin(Math.PI * 2 / 3)));
    }

    /** By sums and differences of the numbers at equal distances from the first one. */
    private static void five(int a, int part, double angle, List<Step> list) {
        int b = a + part;
        int c = b + part;
        int d = c + part;
        int e = d + part;
        rotated(b, angle, list);
        turned(b, e, 4 * angle, list);
        rotated(c, 2 * angle, list);
        turned(c, d, 3 * angle, list);
        turned(b, c, 0, list);
        list.add(Step.of(Kernel.SUMS, a, b, -0.25, 0));
        list.add(Step.of(Kernel.BUTTERFLY, b, c, Math.sqrt(5) / 4, 0));
        list.add(Step.of(Kernel.REFLECTION, e, d, Math.sin(Math.PI * 2 / 5), Math.sin(Math.PI * 4 / 5)));
        list.add(Step.of(Kernel.BUTTERFLY, b, e, 0, -1));
        list.add(Step.of(Kernel.BUTTERFLY, c, d, 0, -1));
    }
}
