package org.selfscope.learn.predict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.numeric.real.FloatType;

/** The last frames of a movie of which one after another comes in. */
final class RecentFrames {
    private final Deque<float[]> frames = new ArrayDeque<>();
    private final Axis time;
    private Image example;
    private float[] forgotten;
    private long count;

    /** @param time axis of the movie */
    RecentFrames(Axis time) {
        this.time = time;
    }

    /** How many frames have come in. */
    long count() {
        return count;
    }

    /** How many are kept. */
    int kept() {
        return frames.size();
    }

    /** The first one that is kept. */
    private long first() {
        return count - frames.size();
    }

    /** @throws RestorationException of kind IMAGE if it is no frame, or does not fit the frames before */
    void add(Image frame) {
        if (frame.dimensionOf(AxisType.TIME).isPresent()) {
            throw new RestorationException(Kind.IMAGE, "The frame \"" + frame.name() + "\" has an axis Time itself: "
                + frame.describeAxes() + ".", "Give frames one by one.");
        }
        if (example != null && !(Arrays.equals(example.dimensions(), frame.dimensions()) && example.axes().equals(frame.axes()))) {
            throw new RestorationException(Kind.IMAGE, "Frame " + count + " has the axes " + frame.describeAxes()
                + ", but the first one has " + example.describeAxes() + ".", "Give frames of one size.");
        }
        example = example == null ? frame : example;
        frames.addLast(Floats.of(frame));
        count++;
    }

    /** Forgets the frames before one. */
    void forgetBefore(long frame) {
        while (!frames.isEmpty() && first() < frame) {
            frames.removeFirst();
        }
    }

    /**
     * The movie so far, in which the last axis is Time. Frames that are forgotten are not a number: nobody needs them, but ImgLib2 goes by
     * them on its way.
     */
    Image movie() {
        long[] size = Arrays.copyOf(example.dimensions(), example.dimensions().length + 1);
        size[size.length - 1] = count;
        int[] cell = Arrays.stream(size).mapToInt(n -> (int)n).toArray();
        cell[cell.length - 1] = 1;
        List<float[]> kept = new ArrayList<>(frames);
        long first = first();
        forgotten = forgotten == null ? filled(kept.get(0).length, Float.NaN) : forgotten;
        List<Axis> axes = new ArrayList<>(example.axes());
        axes.add(time);
        return new Image(new LazyCellImg<>(new CellGrid(size, cell), new FloatType(),
            t -> new Cell<>(cell, position(size.length, t), new FloatArray(t < first ? forgotten : kept.get((int)(t - first))))), axes,
            example.name(), example.source());
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    private static long[] position(int dimensions, long frame) {
        long[] position = new long[dimensions];
        position[dimensions - 1] = frame;
        return position;
    }
}
