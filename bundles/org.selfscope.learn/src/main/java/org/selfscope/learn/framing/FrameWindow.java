package org.selfscope.learn.framing;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.learn.setting.Settings;

/**
 * Which frames of a movie, or planes of a stack, the network sees to restore one of them: some before it and some after it, with or without
 * the frame itself. They come as channels: first those of the other frames in the order of the movie, then those of the frame itself.
 * <p>
 * <b>Ends.</b> For a frame beyond an end of the movie stands the one as far from the restored frame on its other side; if that lies beyond
 * the other end, the frame farthest from the restored one. So no frame is lost, distances in time are kept where they can be, and the
 * restored frame and those in the gap never come in: a mirror image at the end of the movie would bring them in, and with them the noise
 * that the network must not see.
 *
 * @param axis Time or Z
 * @param before number of frames before the restored one, 0..256
 * @param after number of frames after it, 0..256
 * @param gap number of frames on each side of the restored one that are left out, 0..64; for noise that lasts longer than a frame
 * @param centre whether the network sees the frame itself
 */
public record FrameWindow(AxisType axis, int before, int after, int gap, boolean centre) {
    /** The frame alone; needs no axis. */
    public static final FrameWindow NONE = new FrameWindow(AxisType.TIME, 0, 0, 0, true);

    public FrameWindow {
        Settings.require(axis == AxisType.TIME || axis == AxisType.Z, "Frames cannot lie along the axis " + axis.label() + ".",
            "Choose Time or Z.");
        Settings.require(before >= 0 && before <= 256 && after >= 0 && after <= 256,
            "The network sees " + before + " frames before and " + after + " after the restored one.", "Choose from 0 to 256.");
        Settings.require(gap >= 0 && gap <= 64, gap + " frames around the restored one are left out.", "Choose from 0 to 64.");
        Settings.require(centre || before + after > 0, "The network sees no frame at all.", "Choose at least one frame before or after.");
    }

    /** As many frames before as after, and the frame itself. */
    public static FrameWindow around(AxisType axis, int side) {
        return new FrameWindow(axis, side, side, 0, true);
    }

    /** As many frames before as after, without the frame itself. */
    public static FrameWindow beside(AxisType axis, int side) {
        return new FrameWindow(axis, side, side, 0, false);
    }

    /** With as many frames before as after; nothing else changes. */
    public FrameWindow withSide(int side) {
        return new FrameWindow(axis, side, side, gap, centre);
    }

    /** Whether it is the frame alone. */
    public boolean isNone() {
        return others() == 0;
    }

    /** How many other frames the network sees. */
    public int others() {
        return before + after;
    }

    /** How many frames the network sees. */
    public int seen() {
        return others() + (centre ? 1 : 0);
    }

    /** How many frames after a frame have to be there before it can be restored: the latency of a stream. */
    public int latency() {
        return after == 0 ? 0 : gap + after;
    }

    /** How many frames before a frame are needed. */
    public int memory() {
        return before == 0 ? 0 : gap + before;
    }

    /** The last frame that one is restored from, or itself if that is later, in a movie that does not end. */
    public long last(long frame) {
        return Math.max(frame, Arrays.stream(frames(frame, Long.MAX_VALUE)).max().orElse(frame));
    }

    /** The smallest number of frames of which each has another one to be restored from. */
    public int minimum() {
        return isNone() ? 1 : 2 * gap + 2;
    }

    /**
     * The other frames that the network sees.
     *
     * @param frame the restored one, 0..count-1
     * @param count of the movie, at least {@link #minimum}
     */
    public long[] frames(long frame, long count) {
        return IntStream.range(0, others()).mapToLong(i -> frame(frame, offset(i), count)).toArray();
    }

    private int offset(int index) {
        return index < before ? index - before - gap : index - before + gap + 1;
    }

    private long frame(long frame, int offset, long count) {
        if (isInside(frame + offset, count)) {
            return frame + offset;
        }
        if (isInside(frame - offset, count)) {
            return frame - offset;
        }
        return frame > count - 1 - frame ? 0 : count - 1;
    }

    private static boolean isInside(long frame, long count) {
        return frame >= 0 && frame < count;
    }

    /** @throws RestorationException of kind IMAGE if a movie has too few frames. @param name of the image */
    void check(String name, long count) {
        if (count < minimum()) {
            throw new RestorationException(Kind.IMAGE, "The image \"" + name + "\" has " + count + " samples along " + axis.label()
                + ", but at least " + minimum() + " are needed to restore one from the others.",
                "Use longer movies, or a method that sees single frames.");
        }
    }

    /** The frame itself in a block of all frames. */
    public Block own(Block all) {
        return isNone() ? all : all.channels(all.channels() - ownChannels(all), ownChannels(all));
    }

    /**
     * The input of the network.
     *
     * @param all the other frames, then the frame itself
     * @param own what the network shall see of the frame itself, if it sees it
     */
    public Block input(Block all, Block own) {
        if (isNone()) {
            return own;
        }
        Block context = all.channels(0, all.channels() - ownChannels(all));
        return centre ? context.with(own) : context;
    }

    private int ownChannels(Block all) {
        return all.channels() / (others() + 1);
    }
}
