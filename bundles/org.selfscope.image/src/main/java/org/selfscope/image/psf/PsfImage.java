package org.selfscope.image.psf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/** Point spread functions as images, and images as point spread functions. */
public final class PsfImage {

    /** Relative difference of voxel sizes that is no rounding. */
    private static final double SCALE_TOLERANCE = 0.01;

    /** Part of the light in the outermost samples from which on more of it must be missing beyond them. */
    private static final double RIM_TOLERANCE = 0.01;

    /** In samples. */
    private static final double SHIFT_TOLERANCE = 0.25;

    private PsfImage() {
    }

    static int length(int[] size) {
        return Arrays.stream(size).reduce(1, Math::multiplyExact);
    }

    /** An image of 32-bit float. @param axes X and Y, or X, Y and Z */
    public static Image of(Psf psf, List<Axis> axes, String name) {
        long[] size = Arrays.stream(psf.size()).asLongStream().toArray();
        return new Image(ArrayImgs.floats(psf.weights(), size), axes, name, "");
    }

    /** The axes of a point spread function from an image: X, Y, and Z if the image has several planes, each as the image has it. */
    public static List<Axis> axes(Image image) {
        List<Axis> axes = new ArrayList<>();
        for (AxisType type : List.of(AxisType.X, AxisType.Y, AxisType.Z)) {
            OptionalInt d = image.dimensionOf(type);
            if (d.isPresent() && (type != AxisType.Z || image.size(type) > 1)) {
                axes.add(image.axes().get(d.getAsInt()));
            }
        }
        return axes;
    }

    /**
     * The image with the axes X, Y, and Z if it has several planes, in this order.
     *
     * @throws RestorationException of kind IMAGE if X or Y is missing, or another axis has several samples
     */
    static Image spatial(Image image) {
        List<Axis> axes = axes(image);
        boolean others = image.extendedAxes().stream().anyMatch(t -> !t.isSpatial());
        if (others || image.dimensionOf(AxisType.X).isEmpty() || image.dimensionOf(AxisType.Y).isEmpty()) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + image.name() + "\" has " + image.describeAxes()
                + ", but a point spread function has the axes X and Y, or X, Y and Z.", "Choose another image, or name its axes.");
        }
        RandomAccessibleInterval<RealType<?>> pixels = Cast.unchecked(image.pixels());
        for (int d = image.axes().size() - 1; d >= 0; d--) {
            if (!axes.contains(image.axes().get(d))) {
                pixels = Views.hyperSlice(pixels, d, 0);
            }
        }
        List<Axis> left = new ArrayList<>(image.axes());
        left.retainAll(axes);
        for (int d = 0; d < axes.size(); d++) {
            int from = left.indexOf(axes.get(d));
            pixels = Views.permute(pixels, from, d);
            left.set(from, left.get(d));
            left.set(d, axes.get(d));
        }
        return new Image(pixels, axes, image.name(), image.source());
    }

    /**
     * What is doubtful about a point spread function, in full sentences: a middle that may not be the point, light that is cut off, voxels of
     * another size than those of the image that it is for. Empty if nothing is.
     *
     * @param psf that {@code psfImage} shows
     * @param image to be deconvolved
     */
    public static List<String> doubts(Psf psf, Image psfImage, Image image) {
        List<String> doubts = new ArrayList<>(doubts(psf, psfImage));
        for (Axis axis : axes(psfImage)) {
            OptionalInt d = image.dimensionOf(axis.type());
            if (d.isPresent()) {
                Axis other = image.axes().get(d.getAsInt());
                if (isCalibrated(axis) && isCalibrated(other) && axis.unit().equals(other.unit())
                    && Math.abs(axis.scale() / other.scale() - 1) > SCALE_TOLERANCE) {
                    doubts.add(String.format(Locale.ROOT, "Its samples along %s are %.4g %s apart, those of the image \"%s\" %.4g %s.",
                        axis.type().label(), axis.scale(), axis.unit(), image.name(), other.scale(), other.unit()));
                }
            }
        }
        return doubts;
    }

    /** What is doubtful about a point spread function by itself. */
    public static List<String> doubts(Psf psf, Image psfImage) {
        List<String> doubts = new ArrayList<>();
        List<Axis> axes = axes(psfImage);
        double[] shift = psf.shift();
        for (int d = 0; d < shift.length; d++) {
            String label = axes.get(d).type().label();
            if (psfImage.size(axes.get(d).type()) % 2 == 0) {
                doubts.add(String.format(Locale.ROOT, "It has an even number of samples along %s, %d; number %d, counted from 1, is taken as the point.",
                    label, psfImage.size(axes.get(d).type()), psfImage.size(axes.get(d).type()) / 2 + 1));
            }
            if (Math.abs(shift[d]) > SHIFT_TOLERANCE) {
                doubts.add(String.format(Locale.ROOT, "Its centre of mass lies %.1f samples beside its middle along %s; results are shifted by as much.",
                    shift[d], label));
            }
        }
        double rim = psf.outside(Arrays.stream(psf.radius()).map(r -> Math.max(0, r - 1)).toArray());
        if (rim > RIM_TOLERANCE && Arrays.stream(psf.radius()).anyMatch(r -> r > 1)) {
            doubts.add(String.format(Locale.ROOT, "%.1f %% of its light is in its outermost samples: it seems to be cut off, or to have a background.",
                100 * rim));
        }
        return doubts;
    }

    private static boolean isCalibrated(Axis axis) {
        return axis.isCalibrated() && !axis.unit().isEmpty();
    }
}
