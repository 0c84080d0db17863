package org.selfscope.learn.predict;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.learn.framing.FrameWindow;
import org.selfscope.learn.method.Inference;
import org.selfscope.learn.model.ModelDescription;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.IntervalView;
import net.imglib2.view.Views;

/**
 * Restores a movie while it is recorded: frames come in one by one, and go out restored, in their order, as soon as all frames have come that
 * they are restored from. The result is that of {@link Predictor#predict} for the whole movie, unless the {@link Inference} limits what is seen.
 * <p>
 * <b>Latency.</b> Frame t goes out when frame t + {@link #latency()} has come in, or earlier: with a window of frames, the frames after t that
 * the network sees, half of a symmetric window; with frames as an axis of space, the reach of the network in time and a block of frames that
 * are computed at once; none where each frame is restored by itself. <b>Memory.</b> Only frames are kept that are still needed, at most
 * {@link #memory()}, whatever the length of the movie. For one thread.
 */
public final class FrameStream {
    /** Gets restored frames. */
    @FunctionalInterface
    public interface Receiver {
        /** @param index of the frame in the movie; @param frame like those that came in, in units of the input */
        void receive(long index, Image frame);
    }

    private final Predictor predictor;
    private final Inference inference;
    private final Receiver receiver;
    private final RecentFrames recent;
    private final FrameWindow window;
    /** How many frames the network sees to either side along its axes of space; as many more as its steps are kept, since tiles have them. */
    private final int reach;
    private final int step;
    private final int block;
    private long restored;

    /**
     * @param predictor not closed here
     * @param time axis of the movie
     * @param block how many frames are computed at once where frames are an axis of space, at least 1: more take less time, and longer to
     *            come out. Has no meaning else
     */
    public FrameStream(Predictor predictor, Inference inference, Axis time, int block, Receiver receiver) {
        this.predictor = predictor;
        this.inference = inference;
        this.receiver = receiver;
        this.recent = new RecentFrames(time);
        ModelDescription model = predictor.description();
        FrameWindow seen = model.framing().window();
        this.window = seen.axis() == AxisType.TIME ? seen : FrameWindow.NONE;
        int axis = model.framing().space().indexOf(AxisType.TIME);
        this.reach = axis < 0 ? 0 : predictor.support(inference).halo()[axis];
        this.step = axis < 0 ? 0 : model.support().step()[axis];
        this.block = axis < 0 ? 1 : Math.max(1, block);
    }

    /** How many frames have to come in after one at most, before it goes out; the first ones of a window that looks back wait longer. */
    public int latency() {
        return window.latency() + reach + block - 1;
    }

    /** How many frames are kept at most. */
    public int memory() {
        return 2 * back() + 2 * step + block;
    }

    /** How far back frames are needed: at the end of the movie, earlier ones stand for those that do not come. */
    private int back() {
        return Math.max(reach, Math.max(window.memory(), window.latency()));
    }

    /** How many frames are kept now. */
    int kept() {
        return recent.kept();
    }

    /**
     * Takes the next frame, and gives out what can be restored with it.
     *
     * @param frame without an axis Time; copied
     * @throws org.selfscope.image.RestorationException of kind IMAGE if it does not fit the model or the frames before
     */
    public void accept(Image frame, Cancellation cancellation) {
        recent.add(frame);
        while (window.last(restored) + reach + block <= recent.count()) {
            restore(block, cancellation);
        }
    }

    /** Gives out the rest: no frame comes any more. */
    public void end(Cancellation cancellation) {
        while (restored < recent.count()) {
            restore((int)Math.min(block, recent.count() - restored), cancellation);
        }
    }

    private void restore(int frames, Cancellation cancellation) {
        Image movie = recent.movie();
        long[] min = new long[movie.axes().size()];
        long[] size = movie.dimensions();
        int time = min.length - 1;
        min[time] = restored;
        size[time] = frames;
        IntervalView<FloatType> target = Views.translate(ArrayImgs.floats(size), min);
        predictor.predict(movie, target, inference, Progress.NONE, cancellation);
        for (long t = restored; t < restored + frames; t++) {
            receiver.receive(t, new Image(Views.dropSingletonDimensions(Views.zeroMin(Views.interval(target, frame(target, t)))),
                movie.axes().subList(0, time), movie.name(), movie.source()));
        }
        restored += frames;
        recent.forgetBefore(restored - back() - 2 * step);
    }

    private static Interval frame(IntervalView<FloatType> target, long t) {
        long[] min = Intervals.minAsLongArray(target);
        long[] max = Intervals.maxAsLongArray(target);
        min[min.length - 1] = t;
        max[max.length - 1] = t;
        return new FinalInterval(min, max);
    }
}
