package org.selfscope.image.phantom;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;

import net.imglib2.img.array.ArrayImgs;

/**
 * Clean images of what fluorescence microscopes see, for trying methods where the truth is known. They are as blurred as by a microscope,
 * so that neighbouring pixels tell about each other.
 */
public enum Phantom {

    /** Curved, crossing filaments of varying intensity, such as microtubules. */
    FILAMENTS,

    /** Textured nuclei with soft edges on a dim background. */
    NUCLEI;

    /** Pixel size of phantoms, in {@link #UNIT}. */
    public static final double PIXEL_SIZE = 0.1;

    public static final String UNIT = "µm";

    /** Standard deviation of the point spread function, in pixels. */
    static final double PSF_SIGMA = 1.3;

    /**
     * Draws a plane.
     *
     * @param width at least 1
     * @param height at least 1; fewer than 2^31 pixels in all
     * @param seed the same seed and size give the same image on every platform
     * @return 32-bit float, axes X and Y in µm, brightest value 1, all others above 0
     * @throws RestorationException of kind SETTING if the size is out of range
     */
    public Image draw(long width, long height, long seed) {
        requireSize(width, height);
        Canvas canvas = new Canvas((int)width, (int)height);
        switch (this) {
            case FILAMENTS -> new Filaments(canvas, new SplittableRandom(seed)).draw();
            case NUCLEI -> new Nuclei(canvas, new SplittableRandom(seed)).draw();
        }
        canvas.scaleToOne();
        List<Axis> axes = List.of(Axis.of(AxisType.X, PIXEL_SIZE, UNIT), Axis.of(AxisType.Y, PIXEL_SIZE, UNIT));
        return new Image(ArrayImgs.floats(canvas.values(), width, height), axes, name().toLowerCase(Locale.ROOT) + " " + seed, "");
    }

    private static void requireSize(long width, long height) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE / height) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "A phantom of " + width + " x " + height + " pixels cannot be drawn.",
                "Choose a width and a height of at least 1, with fewer than 2^31 pixels in all.");
        }
    }
}
