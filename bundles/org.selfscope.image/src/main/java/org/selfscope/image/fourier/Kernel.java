package org.selfscope.image.fourier;

/**
 * What Fourier transforms are made of: operations on the numbers that many lines have at one or two places. Each is a single loop over the same
 * elements of few arrays, which is the form that the virtual machine turns into vector instructions; that they are called, and not part of a
 * larger loop, lets it compile each by itself.
 */
enum Kernel {

    /** {@code a + w b} and {@code a - w b}. */
    BUTTERFLY {
        @Override
        void apply(float[] ar, float[] ai, float[] br, float[] bi, float wr, float wi, int from, int to) {
            for (int i = from; i < to; i++) {
                float t = br[i];
                float u = bi[i];
                float r = ar[i];
                float s = ai[i];
                float p = t * wr - u * wi;
                float q = t * wi + u * wr;
                ar[i] = r + p;
                ai[i] = s + q;
                br[i] = r - p;
                bi[i] = s - q;
            }
        }
    },

    /** {@code w a}. */
    ROTATION {
        @Override
        void apply(float[] ar, float[] ai, float[] br, float[] bi, float wr, float wi, int from, int to) {
            for (int i = from; i < to; i++) {
                float r = ar[i];
                float s = ai[i];
                ar[i] = r * wr - s * wi;
                ai[i] = r * wi + s * wr;
            }
        }
    },

    /** {@code a + b} and {@code a + w b}, for a real w. */
    SUMS {
        @Override
        void apply(float[] ar, float[] ai, float[] br, float[] bi, float wr, float wi, int from, int to) {
            for (int i = from; i < to; i++) {
                float r = ar[i];
                float s = ai[i];
                float t = br[i];
                float u = bi[i];
                ar[i] = r + t;
                ai[i] = s + u;
                br[i] = r + wr * t;
                bi[i] = s + wr * u;
            }
        }
    },

    /** {@code Re w a + Im w b} and {@code Im w a - Re w b}. */
    REFLECTION {
        @Override
        void apply(float[] ar, float[] ai, float[] br, float[] bi, float wr, float wi, int from, int to) {
            for (int i = from; i < to; i++) {
                float r = ar[i];
                float s = ai[i];
                float t = br[i];
                float u = bi[i];
                ar[i] = r * wr + t * wi;
                ai[i] = s * wr + u * wi;
                br[i] = r * wi - t * wr;
                bi[i] = s * wi - u * wr;
            }
        }
    };

    /**
     * @param ar real parts of a, imaginary ones in ai; b alike, the same as a where there is no b
     * @param wr real part of the factor, imaginary one in wi
     * @param from first line
     * @param to end of the lines, exclusive
     */
    abstract void apply(float[] ar, float[] ai, float[] br, float[] bi, float wr, float wi, int from, int to);
}
