package org.selfscope.image.phantom;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.ImageHeader;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.file.ComputedBlocks;
import org.selfscope.image.file.ImageFile;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.view.Views;

/**
 * A specimen under a microscope, without noise. Every frame can be drawn by itself, in any order and by any thread; it is the same each
 * time and on every platform. Values are in parts of the brightest value that the microscope shows in the first frame; of neurons, of the
 * brightest that it would show if all of them were fully active, so that they are rarely above 1.
 */
public final class PhantomScene {

    private final PhantomGrid grid;

    private final Specimen specimen;

    /** From the light of the objects to the truth. */
    private final Optics truth;

    /** From the truth to what the microscope shows; null if it shows the truth. */
    private final Optics optics;

    private final float brightest;

    /** Drawn once to know the brightest value, and kept. */
    private final Frame first;

    /**
     * A frame.
     *
     * @param clean the truth, X fastest
     * @param blurred what the microscope shows of it; the same array if it shows the truth
     */
    public record Frame(float[] clean, float[] blurred) {
    }

    /**
     * All frames as images of 32-bit float.
     *
     * @param clean the truth
     * @param blurred what the microscope shows of it; the same image if it shows the truth
     */
    public record Images(Image clean, Image blurred) {
    }

    private PhantomScene(Specimen specimen, PhantomGrid grid, Optics truth, Optics optics) {
        this.grid = grid;
        this.specimen = specimen;
        this.truth = truth;
        this.optics = optics;
        this.first = unscaled(0);
        this.brightest = brightest(specimen.varies() ? unscaled(specimen::drawBrightest).blurred : first.blurred);
        scale(first);
    }

    /**
     * The truth is what a good microscope shows: as blurred as by its point spread function, with a little light from out of focus, so that
     * neighbouring pixels tell about each other. For methods that remove noise alone.
     */
    public static PhantomScene asSeen(Phantom phantom, PhantomGrid grid, long seed) {
        return new PhantomScene(phantom.specimen(grid, seed), grid, phantom.microscope(grid), null);
    }

    /** As {@link #asSeen(Phantom, PhantomGrid, long)}: a movie of active neurons, as a two-photon microscope shows them. */
    public static PhantomScene asSeen(Activity activity, PhantomGrid grid, long seed) {
        double axial = Neurons.PSF_SIGMA * Phantom.AXIAL_RATIO / grid.aspect();
        GaussianBlur blur = GaussianBlur.of(Neurons.PSF_SIGMA, Neurons.PSF_SIGMA, axial);
        Optics microscope = (light, size) -> plus(blur.image(light, size), Neurons.BACKGROUND);
        return new PhantomScene(new Neurons(activity, grid, seed), grid, microscope, null);
    }

    /** The truth is the sharp specimen on its background, of which some optics show an image. For methods that remove blur as well. */
    public static PhantomScene through(Optics optics, Phantom phantom, PhantomGrid grid, long seed) {
        return through(optics, phantom.specimen(grid, seed), grid, (float)phantom.background());
    }

    /** As {@link #through(Optics, Phantom, PhantomGrid, long)}: a movie of active neurons. */
    public static PhantomScene through(Optics optics, Activity activity, PhantomGrid grid, long seed) {
        return through(optics, new Neurons(activity, grid, seed), grid, Neurons.BACKGROUND);
    }

    private static PhantomScene through(Optics optics, Specimen specimen, PhantomGrid grid, float background) {
        return new PhantomScene(specimen, grid, (light, size) -> plus(light, background), optics);
    }

    /** Draws one frame. @param number 0..frames-1 */
    public Frame frame(int number) {
        if (number == 0) {
            float[] clean = first.clean.clone();
            return new Frame(clean, optics == null ? clean : first.blurred.clone());
        }
        Frame frame = unscaled(number);
        scale(frame);
        return frame;
    }

    private void scale(Frame frame) {
        divide(frame.clean, brightest);
        if (frame.blurred != frame.clean) {
            divide(frame.blurred, brightest);
        }
    }

    /** Draws all frames. */
    public Images draw(String name) {
        return draw(name, Progress.NONE, Cancellation.NONE);
    }

    /**
     * Draws all frames, several in parallel.
     *
     * @param cancellation asked before every frame
     * @throws RestorationException of kind MEMORY if memory does not suffice
     */
    public Images draw(String name, Progress progress, Cancellation cancellation) {
        ImageHeader header = grid.header(name);
        RandomAccessibleInterval<? extends RealType<?>> clean = header.pixelType().allocate(header.dimensions());
        RandomAccessibleInterval<? extends RealType<?>> blurred =
            optics == null ? clean : header.pixelType().allocate(header.dimensions());
        FrameCounter done = new FrameCounter(grid.frames(), progress);
        IntStream.range(0, grid.frames()).parallel().forEach(t -> {
            cancellation.check();
            Frame frame = t == 0 ? first : frame(t);
            write(frame.clean, clean, t);
            if (optics != null) {
                write(frame.blurred, blurred, t);
            }
            done.next();
        });
        Image truthImage = new Image(clean, header.axes(), name, header.source());
        return new Images(truthImage, optics == null ? truthImage : truthImage.withPixels(blurred));
    }

    /** The truth, of which a frame is drawn when it is read: a movie of any length. To be closed. */
    public ImageFile openClean(String name) {
        return open(name, Frame::clean);
    }

    /** What the microscope shows, of which a frame is drawn when it is read. To be closed. */
    public ImageFile openBlurred(String name) {
        return open(name, Frame::blurred);
    }

    private ImageFile open(String name, Function<Frame, float[]> part) {
        int dimensions = grid.frameSize().length;
        return ComputedBlocks.whole(grid.header(name), dimensions,
            (min, size) -> part.apply(frame(min.length > dimensions ? (int)min[dimensions] : 0))).open();
    }

    private Frame unscaled(int number) {
        return unscaled(volume -> specimen.draw(volume, number));
    }

    private Frame unscaled(Consumer<Volume> drawing) {
        Volume volume = new Volume(grid.width(), grid.height(), grid.depth());
        drawing.accept(volume);
        float[] clean = truth.image(volume.values(), grid.frameSize());
        return new Frame(clean, optics == null ? clean : optics.image(clean, grid.frameSize()));
    }

    private void write(float[] frame, RandomAccessibleInterval<? extends RealType<?>> pixels, int number) {
        RandomAccessibleInterval<RealType<?>> all = Cast.unchecked(pixels);
        Cursor<RealType<?>> cursor =
            Views.flatIterable(grid.frames() == 1 ? all : Views.hyperSlice(all, all.numDimensions() - 1, number)).cursor();
        for (float value : frame) {
            cursor.next().setReal(value);
        }
    }

    private static float[] plus(float[] values, float more) {
        float[] sum = values.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more;
        }
        return sum;
    }

    private static void divide(float[] values, float divisor) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
    }

    private static float brightest(float[] values) {
        float brightest = 0;
        for (float v : values) {
            brightest = Math.max(brightest, v);
        }
        return brightest;
    }
}
