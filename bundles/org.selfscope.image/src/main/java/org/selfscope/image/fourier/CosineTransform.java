package org.selfscope.image.fourier;

import java.util.stream.IntStream;

/**
 * The cosine transform of type II of planes of one size, unnormalised: along each axis {@code c(k) = 2 sum of x(i) cos(pi k (2 i + 1) / 2 n)}
 * for k = 0..n-1. By the Fourier transform of the plane with its even rows and columns first and the odd ones behind them, backwards (J.
 * Makhoul, IEEE Transactions on Acoustics, Speech and Signal Processing 28, 1980). Single precision within, all cores, the same bits whatever
 * the number of threads.
 */
public final class CosineTransform {

    private final int width;

    private final int height;

    private final RealFft fft;

    private final Turns turnsX;

    private final Turns turnsY;

    /** {@code exp(-pi i k / 2 n)}. */
    private record Turns(double[] cosine, double[] sine) {

        static Turns of(int n) {
            Turns turns = new Turns(new double[n], new double[n]);
            for (int k = 0; k < n; k++) {
                turns.cosine[k] = Math.cos(Math.PI * k / (2. * n));
                turns.sine[k] = -Math.sin(Math.PI * k / (2. * n));
            }
            return turns;
        }
    }

    public CosineTransform(int width, int height) {
        this.width = width;
        this.height = height;
        this.fft = new RealFft(width, height);
        this.turnsX = Turns.of(width);
        this.turnsY = Turns.of(height);
    }

    /** @param plane x fastest; gets the coefficients */
    public void forward(double[] plane) {
        if (plane.length != (long)width * height) {
            throw new IllegalArgumentException(plane.length + " values do not fill a plane of " + width + " x " + height + ".");
        }
        Spectrum spectrum = fft.forward((row, first, count, target, offset) -> {
            int start = sample(row, height) * width;
            for (int i = 0; i < count; i++) {
                target[offset + i] = (float)plane[start + sample(first + i, width)];
            }
        });
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                plane[x + y * width] = coefficient(spectrum, x, y);
            }
        });
    }

    /** The sample at a place of an axis: even ones, then odd ones backwards. */
    private static int sample(int place, int n) {
        return place < (n + 1) / 2 ? 2 * place : 2 * (n - 1 - place) + 1;
    }

    /** {@code 2 Re of v (u F(x, y) + conj u F(-x, y))} with the turns u and v. The frequencies that are not stored are conjugates. */
    private double coefficient(Spectrum spectrum, int x, int y) {
        int opposite = x == 0 ? 0 : width - x;
        boolean isStored = y < spectrum.width();
        int k = isStored ? y : height - y;
        int row = isStored ? x : opposite;
        int otherRow = isStored ? opposite : x;
        double sign = isStored ? 1 : -1;
        double re1 = spectrum.re(row)[k];
        double im1 = sign * spectrum.im(row)[k];
        double re2 = spectrum.re(otherRow)[k];
        double im2 = sign * spectrum.im(otherRow)[k];
        double re = turnsX.cosine[x] * (re1 + re2) - turnsX.sine[x] * (im1 - im2);
        double im = turnsX.cosine[x] * (im1 + im2) + turnsX.sine[x] * (re1 - re2);
        return 2 * (turnsY.cosine[y] * re - turnsY.sine[y] * im);
    }
}
