package org.selfscope.image.phantom;

import java.util.ArrayList;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.PixelType;
import org.selfscope.image.RestorationException;

/**
 * The voxels and frames of a phantom, and how far apart they are. Structures are drawn in a fixed size in pixels of X and Y; the step along
 * Z over the pixel size says how finely they are cut.
 *
 * @param width pixels along X; at least 1
 * @param height pixels along Y; at least 1
 * @param depth planes along Z; at least 1, fewer than 2^31 voxels in a frame
 * @param frames along Time; at least 1
 * @param pixelSize along X and Y, in µm; above 0
 * @param zStep distance of planes, in µm; above 0
 * @param frameInterval in seconds; above 0
 * @param speed of the fastest motion of objects, in pixels a frame; at least 0
 */
public record PhantomGrid(int width, int height, int depth, int frames, double pixelSize, double zStep, double frameInterval,
    double speed) {

    public static final double DEFAULT_PIXEL_SIZE = 0.1;

    public static final double DEFAULT_Z_STEP = 0.3;

    /** Of a frame, in seconds. */
    public static final double DEFAULT_FRAME_INTERVAL = 0.05;

    /** In pixels a frame. */
    public static final double DEFAULT_SPEED = 0.5;

    public static final String LENGTH_UNIT = "µm";

    public static final String TIME_UNIT = "s";

    public PhantomGrid {
        boolean empty = width < 1 || height < 1 || depth < 1 || frames < 1;
        if (empty || (long)width * height > Integer.MAX_VALUE / depth) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "A phantom of " + width + " x " + height + " x " + depth + " pixels and " + frames + " frames cannot be drawn.",
                "Choose sizes of at least 1, with fewer than 2^31 pixels in a frame.");
        }
        requirePositive(pixelSize, "pixel size");
        requirePositive(zStep, "distance of planes");
        requirePositive(frameInterval, "time between frames");
        if (!(speed >= 0 && Double.isFinite(speed))) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The speed of motion is " + speed + " pixels a frame.",
                "Set it to 0 or a number above.");
        }
    }

    /** An image with the default pixel size. */
    public static PhantomGrid plane(int width, int height) {
        return volume(width, height, 1);
    }

    /** A volume with the default calibration. */
    public static PhantomGrid volume(int width, int height, int depth) {
        return new PhantomGrid(width, height, depth, 1, DEFAULT_PIXEL_SIZE, DEFAULT_Z_STEP, DEFAULT_FRAME_INTERVAL, 0);
    }

    /** The same voxels at several times, with objects that move. */
    public PhantomGrid movie(int otherFrames, double otherSpeed) {
        return new PhantomGrid(width, height, depth, otherFrames, pixelSize, zStep, frameInterval, otherSpeed);
    }

    /** Size, axes and name of the phantom: X and Y, Z if it has several planes, Time if it has several frames; 32-bit float. */
    public ImageHeader header(String name) {
        List<Axis> axes = new ArrayList<>();
        List<Long> size = new ArrayList<>();
        append(axes, size, Axis.of(AxisType.X, pixelSize, LENGTH_UNIT), width);
        append(axes, size, Axis.of(AxisType.Y, pixelSize, LENGTH_UNIT), height);
        if (depth > 1) {
            append(axes, size, Axis.of(AxisType.Z, zStep, LENGTH_UNIT), depth);
        }
        if (frames > 1) {
            append(axes, size, Axis.of(AxisType.TIME, frameInterval, TIME_UNIT), frames);
        }
        return new ImageHeader(PixelType.FLOAT32, size.stream().mapToLong(s -> s).toArray(), axes, name, "");
    }

    private static void append(List<Axis> axes, List<Long> size, Axis axis, long length) {
        axes.add(axis);
        size.add(length);
    }

    /** Size of a frame, X first: two numbers for a plane, three for a volume. */
    public int[] frameSize() {
        return depth == 1 ? new int[]{width, height} : new int[]{width, height, depth};
    }

    /** Distance of planes in pixels of X. */
    double aspect() {
        return zStep / pixelSize;
    }

    /** Distance of the outermost planes in pixels of X; 0 for a plane. */
    double thickness() {
        return (depth - 1) * aspect();
    }

    /**
     * How many objects there are on average.
     *
     * @param area of a plane that an object has to itself, in square pixels
     * @param thickness up to which objects lie beside each other alone, in pixels
     */
    int objects(double area, double thickness) {
        double layers = Math.max(1, thickness() / thickness);
        return 1 + (int)(width * (double)height * layers / area);
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new RestorationException(RestorationException.Kind.SETTING, "The " + name + " of the phantom is " + value + ".",
                "Set it to a number above 0.");
        }
    }
}
