package org.selfscope.learn.forward;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.psf.Psf;
import org.selfscope.learn.setting.Settings;

/**
 * Widens a point spread function by a kernel of 3 samples along each axis: for computed ones, which are often narrower than the real one.
 * Source: H. Kobayashi et al., arXiv 2006.06156, which does it once by default; its kernels.
 *
 * @param times 0..10; 0 changes nothing
 */
public record PsfBroadening(int times) {
    /** By the number of axes along which a sample of the kernel is off its centre. */
    private static final double[] PLANE = {0.2, 0.14, 0.095};
    private static final double[] VOLUME = {0.2, 0.14, 0.095, 0.095};

    public PsfBroadening {
        Settings.require(times >= 0 && times <= 10, "The point spread function is broadened " + times + " times.",
            "Choose 0 for none, up to 10.");
    }

    /** The wider one: {@code 2 * times} samples longer along each axis. */
    public Psf of(Psf psf) {
        Psf broad = psf;
        for (int i = 0; i < times; i++) {
            broad = once(broad);
        }
        return broad;
    }

    private static Psf once(Psf psf) {
        int[] size = psf.size();
        int n = size.length;
        int[] wider = Arrays.stream(size).map(s -> s + 2).toArray();
        double[] kernel = n == 2 ? PLANE : VOLUME;
        float[] values = new float[Arrays.stream(wider).reduce(1, (a, b) -> a * b)];
        int offsets = (int)Math.pow(3, n);
        for (int i = 0; i < values.length; i++) {
            for (int o = 0; o < offsets; o++) {
                int[] offset = digits(o, IntStream.generate(() -> 3).limit(n).toArray());
                int[] at = digits(i, wider);
                int off = 0;
                for (int d = 0; d < n; d++) {
                    at[d] -= offset[d];
                    off += offset[d] == 1 ? 0 : 1;
                }
                values[i] += (float)(kernel[off] * psf.at(at));
            }
        }
        return new Psf(values, wider);
    }

    private static int[] digits(int index, int... size) {
        int[] digits = new int[size.length];
        int rest = index;
        for (int d = 0; d < size.length; d++) {
            digits[d] = rest % size[d];
            rest /= size[d];
        }
        return digits;
    }
}
