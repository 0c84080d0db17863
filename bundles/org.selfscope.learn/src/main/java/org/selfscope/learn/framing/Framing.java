package org.selfscope.learn.framing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.setting.Settings;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.IntervalIndexer;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * Which axes of an image the network sees as space, whether it sees all channels at once, and which frames it sees besides. Along all other
 * axes an image is taken apart: each position along them is a {@link Scene} of its own. The same in training and in restoration.
 * <p>
 * Frames of a movie may be seen in two ways: along a third axis of space, all of them alike, or as channels beside the one that is restored.
 *
 * @param space two or three of X, Y, Z, Time, in this order: the order of the network's axes, X fastest
 * @param jointChannels whether the samples along the axis Channel are values of one pixel; if not, every channel is a scene of its own
 * @param window the frames that are seen as channels; along an axis that is not of space
 */
public record Framing(List<AxisType> space, boolean jointChannels, FrameWindow window) {
    /** Every plane and channel by itself. */
    public static final Framing PLANES = new Framing(List.of(AxisType.X, AxisType.Y), false);

    /** Every volume and channel by itself. */
    public static final Framing VOLUMES = new Framing(List.of(AxisType.X, AxisType.Y, AxisType.Z), false);

    public Framing {
        Set<AxisType> sorted = new TreeSet<>(space);
        Settings.require(sorted.size() == space.size() && (sorted.size() == 2 || sorted.size() == 3)
            && EnumSet.complementOf(EnumSet.of(AxisType.CHANNEL)).containsAll(sorted),
            "A network cannot see along the axes " + labels(space) + ".", "Choose two or three of the axes X, Y, Z and Time.");
        Settings.require(window.isNone() || !sorted.contains(window.axis()), "The network sees frames along " + window.axis().label()
            + " as channels, but also as an axis of space.", "Choose one of the two.");
        space = List.copyOf(sorted);
    }

    /** Every scene by itself. */
    public Framing(List<AxisType> space, boolean jointChannels) {
        this(space, jointChannels, FrameWindow.NONE);
    }

    public Framing withWindow(FrameWindow other) {
        return new Framing(space, jointChannels, other);
    }

    /** Number of axes of space. */
    public int dimensions() {
        return space.size();
    }

    /** How many channels the network sees of an image. */
    public int channels(Image image) {
        return jointChannels ? Math.toIntExact(image.size(AxisType.CHANNEL)) : 1;
    }

    /** How many channels the input of a network has. @param channels that it sees of each frame */
    public int inputs(int channels) {
        return window.seen() * channels;
    }

    /** Number of scenes of an image. */
    public long count(Image image) {
        return Intervals.numElements(others(image, image.pixels()));
    }

    /** A scene of an image. @param index 0..count-1 */
    public Scene scene(Image image, long index) {
        return scene(image, position(others(image, image.pixels()), index));
    }

    /** The scene of an image at a position. */
    public Scene scene(Image image, long[] position) {
        return new Scene(view(image, image.pixels(), position), others(image, position), image.name());
    }

    private List<RandomAccessibleInterval<? extends RealType<?>>> others(Image image, long[] position) {
        if (window.isNone()) {
            return List.of();
        }
        int d = dimension(image, window.axis());
        window.check(image.name(), image.size(window.axis()));
        List<RandomAccessibleInterval<? extends RealType<?>>> others = new ArrayList<>();
        for (long frame : window.frames(position[d], image.size(window.axis()))) {
            long[] other = position.clone();
            other[d] = frame;
            others.add(view(image, image.pixels(), other));
        }
        return others;
    }

    /**
     * The positions of scenes that an interval touches.
     *
     * @param interval of the dimensions of the image
     * @return one coordinate a dimension of the image; 0 along the network's axes
     */
    public List<long[]> positions(Image image, Interval interval) {
        Interval others = others(image, interval);
        List<long[]> positions = new ArrayList<>();
        for (long i = 0; i < Intervals.numElements(others); i++) {
            positions.add(position(others, i));
        }
        return positions;
    }

    private static long[] position(Interval interval, long index) {
        long[] position = new long[interval.numDimensions()];
        IntervalIndexer.indexToPositionWithOffset(index, Intervals.dimensionsAsLongArray(interval),
            Intervals.minAsLongArray(interval), position);
        return position;
    }

    /** The interval without extent along the axes that the network sees. */
    private Interval others(Image image, Interval interval) {
        long[] min = Intervals.minAsLongArray(interval);
        long[] size = Intervals.dimensionsAsLongArray(interval);
        for (int d : seen(image)) {
            min[d] = 0;
            size[d] = 1;
        }
        return FinalInterval.createMinSize(min, size);
    }

    /** The scene of an interval at a position: the axes of space, then the channel. It starts where the interval starts. */
    public <T extends RealType<?>> RandomAccessibleInterval<T> view(Image image, RandomAccessibleInterval<T> pixels, long[] position) {
        List<Integer> wanted = seen(image);
        List<Integer> order = new ArrayList<>(IntStream.range(0, position.length).boxed().toList());
        RandomAccessibleInterval<T> view = pixels;
        for (int d = position.length - 1; d >= 0; d--) {
            if (!wanted.contains(d)) {
                view = Views.hyperSlice(view, d, position[d]);
                order.remove(d);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            int at = order.indexOf(wanted.get(i));
            if (at != i) {
                view = Views.permute(view, i, at);
                Collections.swap(order, i, at);
            }
        }
        return wanted.size() == dimensions() ? Views.addDimension(view, 0, 0) : view;
    }

    /** The dimensions of an image that a scene has. @throws RestorationException of kind IMAGE if the image lacks an axis of space */
    private List<Integer> seen(Image image) {
        List<Integer> dimensions = new ArrayList<>();
        for (AxisType axis : space) {
            dimensions.add(dimension(image, axis));
        }
        if (jointChannels) {
            image.dimensionOf(AxisType.CHANNEL).ifPresent(dimensions::add);
        }
        return dimensions;
    }

    private int dimension(Image image, AxisType axis) {
        return image.dimensionOf(axis).orElseThrow(() -> new RestorationException(Kind.IMAGE,
            "The image \"" + image.name() + "\" has no " + axis.label() + " axis; it has " + image.describeAxes() + ".",
            "Use images that have the axes " + labels(axes()) + "."));
    }

    /** The axes that an image must have: those of space, and that of the frames. */
    public List<AxisType> axes() {
        return Stream.concat(space.stream(), window.isNone() ? Stream.empty() : Stream.of(window.axis())).toList();
    }

    private static String labels(List<AxisType> axes) {
        return axes.stream().map(AxisType::label).collect(Collectors.joining(", "));
    }
}
