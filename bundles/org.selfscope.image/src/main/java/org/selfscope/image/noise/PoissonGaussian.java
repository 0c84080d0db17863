package org.selfscope.image.noise;

import java.util.random.RandomGenerator;

import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ComputedBlocks;
import org.selfscope.image.file.ImageFile;
import org.selfscope.image.tile.Mirror;

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

    /** As {@link #mean}, of which a plane is computed when it is read. @param clean must stay open. @return to be closed */
    public ImageFile openMean(Image clean) {
        return ComputedBlocks.planes(ImageHeader.of(clean).withPixelType(PixelType.FLOAT32), (min, size) -> {
            float[] values = Mirror.read(clean.pixels(), min, size);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float)mean(values[i]);
            }
            return values;
        }).open();
    }

    /** What a {@link Camera} with this noise alone records. */
    public Image apply(Image clean, long seed) {
        return Camera.of(this).record(clean, seed);
    }

    /**
     * Draws a pixel.
     *
     * @param gainFactor what the gain is multiplied by
     * @param moreOffset what is added to the offset
     * @param name of the clean image, for messages
     */
    double draw(double clean, double gainFactor, double moreOffset, RandomGenerator random, String name) {
        double count = Poisson.next(photons * requireValid(clean, name), random);
        return gain * gainFactor * count + (offset + moreOffset) + readNoise * normal(random);
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
