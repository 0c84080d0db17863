package org.selfscope.image.convolution;

import java.util.Arrays;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.Watch;
import org.selfscope.image.psf.Psf;

/**
 * The convolution of blocks of one size with a point spread function, as far as it needs nothing from outside of a block:
 * {@code (H f)(x) = sum over k of h(k) f(x + r - k)} for all x where every f(x + r - k) is inside, k from the middle of h on. So the image is
 * smaller than the object by the radius r of the point spread function on either side, and no assumption is made about what lies beyond:
 * tiles with that margin give the same image as the whole. {@link Blur} gives images of the size of the object, by a {@link Border}.
 * <p>
 * The adjoint spreads an image over the object: {@code <H f, g> = <f, H* g>} for all f and g.
 * <p>
 * On all cores, with the same bits whatever the number of threads; in single precision. Immutable, usable from several threads.
 */
public abstract sealed class Convolution permits BlockConvolution, DirectConvolution, FourierConvolution {

    private final Psf psf;

    private final int[] objectSize;

    private final int[] imageSize;

    Convolution(Psf psf, int[] objectSize) {
        this.psf = psf;
        this.objectSize = objectSize.clone();
        this.imageSize = imageSize(psf, objectSize);
    }

    /**
     * By sums written out, or by Fourier transforms of blocks or of the whole, whatever is estimated to be faster.
     *
     * @param objectSize of blocks with their margins
     * @throws RestorationException of kind IMAGE if the point spread function is larger, or has another number of axes
     */
    public static Convolution of(Psf psf, int... objectSize) {
        return of(psf, objectSize, Watch.NONE);
    }

    /** @param watch what is prepared can take as long as half a convolution. @see #of(Psf, int...) */
    public static Convolution of(Psf psf, int[] objectSize, Watch watch) {
        int[] imageSize = imageSize(psf, objectSize);
        double direct = DirectConvolution.operations(psf, objectSize);
        double blocks = BlockConvolution.operations(psf, objectSize);
        double whole = FourierConvolution.operations(psf, imageSize);
        if (direct < Math.min(blocks, whole)) {
            return new DirectConvolution(psf, objectSize);
        }
        return blocks < whole ? new BlockConvolution(psf, objectSize) : new FourierConvolution(psf, objectSize, watch);
    }

    private static int[] imageSize(Psf psf, int[] objectSize) {
        int[] size = psf.size();
        if (size.length != objectSize.length) {
            throw new RestorationException(Kind.IMAGE, "A point spread function with " + size.length + " axes does not fit a block of "
                + Arrays.toString(objectSize) + " pixels.", "Use a point spread function with the axes of the image.");
        }
        int[] imageSize = new int[size.length];
        Arrays.setAll(imageSize, d -> objectSize[d] - size[d] + 1);
        if (Arrays.stream(imageSize).anyMatch(s -> s < 1)) {
            throw new RestorationException(Kind.IMAGE, "The point spread function, of " + Arrays.toString(size)
                + " samples, is larger than the block that it is convolved with, of " + Arrays.toString(objectSize) + ".",
                "Crop the point spread function, or use larger images.");
        }
        return imageSize;
    }

    public final Psf psf() {
        return psf;
    }

    /** Size of the object, with its margins. */
    public final int[] objectSize() {
        return objectSize.clone();
    }

    /** Size of the image. */
    public final int[] imageSize() {
        return imageSize.clone();
    }

    /**
     * The image of an object.
     *
     * @param object first dimension fastest; left as it is
     */
    public final float[] forward(float[] object) {
        float[] image = new float[length(imageSize)];
        forward(object, image, Watch.NONE);
        return image;
    }

    /** The image of an object. @param object left as it is. @param image gets the image */
    public final void forward(float[] object, float[] image, Watch watch) {
        requireSize(object, objectSize);
        requireSize(image, imageSize);
        convolve(object, image, watch);
    }

    /**
     * The adjoint: what each sample of the object has to do with an image.
     *
     * @param image first dimension fastest; left as it is
     */
    public final float[] adjoint(float[] image) {
        float[] object = new float[length(objectSize)];
        adjoint(image, object, Watch.NONE);
        return object;
    }

    /** The adjoint. @param image left as it is. @param object gets what each sample has to do with the image */
    public final void adjoint(float[] image, float[] object, Watch watch) {
        requireSize(image, imageSize);
        requireSize(object, objectSize);
        spread(image, object, watch);
    }

    abstract void convolve(float[] source, float[] target, Watch watch);

    abstract void spread(float[] source, float[] target, Watch watch);

    private static int length(int[] size) {
        return Arrays.stream(size).reduce(1, Math::multiplyExact);
    }

    private static void requireSize(float[] values, int[] size) {
        if (Arrays.stream(size).asLongStream().reduce(1, (a, b) -> a * b) != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill a block of " + Arrays.toString(size) + ".");
        }
    }
}
