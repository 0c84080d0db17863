package org.selfscope.image.denoise;

import org.selfscope.image.Cancellation;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.Block;
import org.selfscope.image.mask.GridMask;

/**
 * The mean of the pixels around, weighted by nearness and by likeness (Tomasi and Manduchi, ICCV 1998), both by Gaussians; up to twice the
 * width away along each dimension. Keeps edges; for weak noise.
 *
 * @param width standard deviation of the nearness in pixels; above 0, 25 at most
 * @param contrast standard deviation of the likeness in grey values; above 0
 */
public record Bilateral(double width, double contrast) implements Denoiser {

    private static final double WIDEST = 25;

    public Bilateral {
        Parameter.requirePositive("width of the bilateral filter", width);
        Parameter.requirePositive("contrast of the bilateral filter", contrast);
        if (width > WIDEST) {
            throw new RestorationException(Kind.SETTING,
                "The width of the bilateral filter is " + width + " pixels.", "Choose " + WIDEST + " pixels at most.");
        }
    }

    @Override
    public float[] denoise(Block block, Cancellation cancellation) {
        return window().means(block, cancellation);
    }

    @Override
    public float[] estimates(Block block, GridMask phase, Cancellation cancellation) {
        return window().means(block, phase, cancellation);
    }

    private SearchWindow window() {
        return new SearchWindow(1, (int)Math.ceil(2 * width), this::nearness, 0, Math.sqrt(2) * contrast);
    }

    private double nearness(int[] step) {
        double squared = 0;
        for (int s : step) {
            squared += s * s;
        }
        return StrictMath.exp(-squared / (2 * width * width));
    }
}
