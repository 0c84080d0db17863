package org.selfscope.image.noise;

import java.util.Arrays;
import java.util.stream.LongStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ComputedBlocks;
import org.selfscope.image.file.ImageFile;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/**
 * Records images: photon noise and read noise, a pattern that is the same in every frame, noise that neighbours share, and saturation. A
 * pixel with the gain factor g and the offset o of its place has the mean {@code g * gain * photons * clean + offset + o}; the noise around
 * it has the variance {@code (g * gain)² * photons * clean + readNoise²} before it is mixed with that of its neighbours as
 * {@link NoiseCorrelation} says. Values above the saturation become the saturation; there, mean and variance are smaller.
 * <p>
 * Planes are drawn independently of each other, in any order and by any number of threads, with the same result. A plane is that of the
 * first two axes, normally X and Y.
 *
 * @param noise of every pixel
 * @param pattern what distinguishes pixels
 * @param correlation what neighbours share
 * @param saturation largest value, as 4095 of a camera with 12 bits; infinite if there is none
 */
public record Camera(PoissonGaussian noise, FixedPattern pattern, NoiseCorrelation correlation, double saturation) {

    public Camera {
        if (!(saturation > 0)) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The camera saturates at " + saturation + ".",
                "Set the largest grey value to a number above 0.");
        }
    }

    /** All pixels alike and independent of each other, without saturation. */
    public static Camera of(PoissonGaussian noise) {
        return new Camera(noise, FixedPattern.NONE, NoiseCorrelation.NONE, Double.POSITIVE_INFINITY);
    }

    public Camera with(FixedPattern other) {
        return new Camera(noise, other, correlation, saturation);
    }

    public Camera with(NoiseCorrelation other) {
        return new Camera(noise, pattern, other, saturation);
    }

    public Camera withSaturation(double other) {
        return new Camera(noise, pattern, correlation, other);
    }

    /**
     * A noisy image. The same seed gives the same noise on every platform.
     *
     * @param clean values of at least 0
     * @param cancellation asked before every plane
     * @return 32-bit float, not rounded, of the same size and axes
     * @throws RestorationException of kind IMAGE if a clean value is negative or not finite
     */
    public Image record(Image clean, long seed, Cancellation cancellation) {
        RandomAccessibleInterval<? extends RealType<?>> noisy = PixelType.FLOAT32.allocate(clean.dimensions());
        CameraPlanes planes = new CameraPlanes(this, clean, seed);
        LongStream.range(0, planes.count()).parallel().forEach(number -> {
            cancellation.check();
            write(planes.plane(planes.position(number)), noisy, planes.position(number));
        });
        return clean.withPixels(noisy);
    }

    /** As {@link #record(Image, long, Cancellation)}, without asking for cancellation. */
    public Image record(Image clean, long seed) {
        return record(clean, seed, Cancellation.NONE);
    }

    /**
     * A noisy image of which a plane is recorded when it is read; the same as {@link #record(Image, long)}.
     *
     * @param clean must stay open
     * @return to be closed
     */
    public ImageFile open(Image clean, long seed) {
        CameraPlanes planes = new CameraPlanes(this, clean, seed);
        return ComputedBlocks.planes(ImageHeader.of(clean).withPixelType(PixelType.FLOAT32),
            (min, size) -> planes.plane(Arrays.copyOfRange(min, CameraPlanes.AXES, min.length))).open();
    }

    /**
     * One plane of the noisy image.
     *
     * @param position along the third axis and those after it
     * @return first axis fastest
     */
    public float[] plane(Image clean, long seed, long... position) {
        return new CameraPlanes(this, clean, seed).plane(position);
    }

    private static void write(float[] values, RandomAccessibleInterval<? extends RealType<?>> pixels, long[] position) {
        RandomAccessibleInterval<RealType<?>> plane = Cast.unchecked(pixels);
        for (int d = position.length - 1; d >= 0; d--) {
            plane = Views.hyperSlice(plane, d + CameraPlanes.AXES, position[d]);
        }
        Cursor<RealType<?>> cursor = Views.flatIterable(plane).cursor();
        for (float value : values) {
            cursor.next().setReal(value);
        }
    }
}
