package org.selfscope.image.fourier;

import java.util.stream.IntStream;

/**
 * Lines of any length n, as a convolution with {@code exp(pi i x^2 / n)}, which is done by longer transforms (L. Bluestein, IEEE Transactions
 * on Audio and Electroacoustics 18, 1970). Several times slower than lengths with small factors.
 */
final class Chirp implements LineTransform {

    private final int[] order;

    /** {@code exp(-pi i x^2 / n)}. */
    private final float[] cosines;

    private final float[] sines;

    private final MixedRadix longer;

    /** The transform of the conjugate of the above, over the longer length. */
    private final float[] transferRe;

    private final float[] transferIm;

    Chirp(int length) {
        this.order = IntStream.range(0, length).toArray();
        this.cosines = new float[length];
        this.sines = new float[length];
        for (int i = 0; i < length; i++) {
            double angle = Math.PI * ((long)i * i % (2L * length)) / length;
            cosines[i] = (float)Math.cos(angle);
            sines[i] = (float)-Math.sin(angle);
        }
        this.longer = new MixedRadix(FastSize.of(Math.addExact(length, length - 1)));
        int size = longer.order().length;
        float[][] re = new float[size][1];
        float[][] im = new float[size][1];
        for (int i = 0; i < length; i++) {
            re[i][0] = cosines[i] / size;
            im[i][0] = -sines[i] / size;
            re[(size - i) % size][0] = re[i][0];
            im[(size - i) % size][0] = im[i][0];
        }
        float[][] transformedRe = longer.ordered(re);
        float[][] transformedIm = longer.ordered(im);
        longer.transform(transformedRe, transformedIm, 0, 1);
        this.transferRe = first(transformedRe);
        this.transferIm = first(transformedIm);
    }

    private static float[] first(float[][] lines) {
        float[] first = new float[lines.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = lines[i][0];
        }
        return first;
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public void transform(float[][] re, float[][] im, int from, int to) {
        int lines = to - from;
        float[][] longRe = new float[transferRe.length][lines];
        float[][] longIm = new float[transferRe.length][lines];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(re[i], from, longRe[i], 0, lines);
            System.arraycopy(im[i], from, longIm[i], 0, lines);
            rotate(longRe[i], longIm[i], cosines[i], sines[i], 0, lines);
        }
        longRe = longer.ordered(longRe);
        longIm = longer.ordered(longIm);
        longer.transform(longRe, longIm, 0, lines);
        for (int i = 0; i < longRe.length; i++) {
            rotate(longRe[i], longIm[i], transferRe[i], transferIm[i], 0, lines);
        }
        longRe = longer.ordered(longRe);
        longIm = longer.ordered(longIm);
        longer.transform(longIm, longRe, 0, lines);
        for (int i = 0; i < order.length; i++) {
            rotate(longRe[i], longIm[i], cosines[i], sines[i], 0, lines);
            System.arraycopy(longRe[i], 0, re[i], from, lines);
            System.arraycopy(longIm[i], 0, im[i], from, lines);
        }
    }

    private static void rotate(float[] re, float[] im, float wr, float wi, int from, int to) {
        Kernel.ROTATION.apply(re, im, re, im, wr, wi, from, to);
    }
}
