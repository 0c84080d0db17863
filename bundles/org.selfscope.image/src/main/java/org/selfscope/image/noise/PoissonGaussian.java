package org.selfscope.image.noise;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/**
 * The noise of a camera: {@code pixel = gain * Poisson(photons * clean) + offset + N(0, readNoise²)}, independent in every pixel. So a
 * pixel has mean {@code gain * photons * clean + offset} and variance {@code gain² * photons * clean + readNoise²}.
 *
 * @param photons expected number of detected photons where the clean image is 1; above 0
 * @param gain grey values per photon; above 0
 * @param offset grey value without light
 * @param readNoise standard deviation of the read noise, in grey values; at least 0
 */
public record PoissonGaussian(double photons, double gain, double offset, double readNoise) {

    public PoissonGaussian {
        require(Double.isFinite(photons) && photons > 0, "number of photons", photons, "a number above 0");
        require(Double.isFinite(gain) && gain > 0, "gain", gain, "a number above 0");
        require(Double.isFinite(offset), "offset", offset, "a finite number");
        require(Double.isFinite(readNoise) && readNoise >= 0, "read noise", readNoise, "0 or a number above");
    }

    /** The expected pixel value at a clean value. */
    public double mean(double clean) {
        return gain * photons * clean + offset;
    }

    /** The variance of the pixel value at a clean value. */
    public double variance(double clean) {
        return gain * gain * photons * clean + readNoise * readNoise;
    }

    /** The expected image: what noisy images are on average, in their units. 32-bit float, of the same size and axes. */
    public Image mean(Image clean) {
        RandomAccessibleInterval<? extends RealType<?>> expected = PixelType.FLOAT32.allocate(clean.dimensions());
        Cursor<? extends RealType<?>> in = Views.flatIterable(clean.pixels()).cursor();
        Cursor<? extends RealType<?>> out = Views.flatIterable(expected).cursor();
        while (in.hasNext()) {
            out.next().setReal(mean(in.next().getRealDouble()));
        }
        return clean.withPixels(expected);
    }

    /**
     * A noisy image. The same seed gives the same noise on every platform.
     *
     * @param clean values of at least 0
     * @return 32-bit float, neither rounded nor clipped, of the same size and axes
     * @throws RestorationException of kind IMAGE if a clean value is negative or not finite
     */
    public Image apply(Image clean, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RandomAccessibleInterval<? extends RealType<?>> noisy = PixelType.FLOAT32.allocate(clean.dimensions());
        Cursor<? extends RealType<?>> in = Views.flatIterable(clean.pixels()).cursor();
        Cursor<? extends RealType<?>> out = Views.flatIterable(noisy).cursor();
        while (in.hasNext()) {
            double expected = photons * requireValid(in.next().getRealDouble(), clean.name());
            out.next().setReal(gain * Poisson.next(expected, random) + offset + readNoise * normal(random));
        }
        return clean.withPixels(noisy);
    }

    /** Box and Muller's method; the JDK's own nextGaussian may change from version to version. */
    private static double normal(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    private static double requireValid(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new RestorationException(RestorationException.Kind.IMAGE,
                "The clean image \"" + name + "\" contains the value " + value + ", but light is never negative.",
                "Use a clean image whose values are 0 or above.");
        }
        return value;
    }

    private static void require(boolean valid, String name, double value, String allowed) {
        if (!valid) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The " + name + " is " + value + ".",
                "Set the " + name + " to " + allowed + ".");
        }
    }
}
