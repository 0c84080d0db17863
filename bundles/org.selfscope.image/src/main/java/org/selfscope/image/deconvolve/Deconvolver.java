package org.selfscope.image.deconvolve;

import java.util.List;
import java.util.stream.Stream;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.block.ImageBlocks;
import org.selfscope.image.psf.Psf;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Deconvolves images plane by plane, or volume by volume if the point spread function has three axes; so for every frame and channel. One
 * number of iterations serves for all of an image: the one that is best for its middle frame and channel.
 * <p>
 * Planes and volumes that need more memory than is allowed are cut into tiles that overlap by twice the radius of the point spread function.
 * What is farther away than that has little influence, but some: tiles are not exactly what the whole would be.
 *
 * @param method with its settings; its background is replaced by the one of the image
 * @param background of the images
 * @param saturation value from which on pixels are saturated and do not count; infinite if none is
 * @param stop when to stop
 * @param memory that a tile may take, in bytes; above 0
 */
public record Deconvolver(RichardsonLucy method, Background background, double saturation, Stop stop, long memory) {

    /** Holds a plane of 3400 x 3400 pixels, or a volume of 220 x 220 x 220. */
    public static final long DEFAULT_MEMORY = 512L << 20;

    public Deconvolver {
        if (Double.isNaN(saturation) || saturation <= 0) {
            throw new RestorationException(Kind.SETTING, "Pixels are to be saturated from " + saturation + " on.",
                "Set the value to a number above 0.");
        }
    }

    /** @throws RestorationException of kind IMAGE if image and point spread function do not fit together; it names the image */
    public Deconvolution deconvolve(Image image, Psf psf, Progress progress, Cancellation cancellation) {
        try {
            return deconvolveUnnamed(image, psf, progress, cancellation);
        } catch (RestorationException e) {
            throw e.getMessage().contains(image.name()) ? e : new RestorationException(e.kind(),
                "The image \"" + image.name() + "\" (" + image.describeAxes() + ") cannot be deconvolved. " + e.getMessage(),
                e.resolution(), e);
        }
    }

    private Deconvolution deconvolveUnnamed(Image image, Psf psf, Progress progress, Cancellation cancellation) {
        requireFit(image, psf);
        double level = background.of(image);
        Image ordered = SpatialFirst.of(image, psf.dimensions());
        ImageBlocks blocks = new ImageBlocks(ordered, axes(psf));
        BlockDeconvolver deconvolver = new BlockDeconvolver(method.withBackground(level), saturation, psf, memory);
        Plan plan = plan(deconvolver, blocks.view(ordered.pixels(), blocks.count() / 2), progress.part(0, 0.5), cancellation);
        RandomAccessibleInterval<? extends RealType<?>> result = PixelType.FLOAT32.allocate(image.dimensions());
        Image target = SpatialFirst.of(image.withPixels(result), psf.dimensions());
        Progress second = progress.part(plan.heldOut.isEmpty() ? 0 : 0.5, 1);
        for (int i = 0; i < blocks.count(); i++) {
            deconvolver.run(blocks.view(ordered.pixels(), i), blocks.view(target.pixels(), i), plan.iterations,
                second.part((double)i / blocks.count(), (i + 1.) / blocks.count()), cancellation);
        }
        return new Deconvolution(image.withPixels(result), plan.iterations, level, plan.heldOut);
    }

    private record Plan(int iterations, List<Double> heldOut) {
    }

    private Plan plan(BlockDeconvolver deconvolver, RandomAccessibleInterval<? extends RealType<?>> block, Progress progress,
        Cancellation cancellation) {
        if (stop instanceof Stop.After after) {
            return new Plan(after.iterations(), List.of());
        }
        progress.report(0, "looking for noise that neighbours share");
        Holes holes = Holes.of(block, cancellation);
        List<Double> heldOut = deconvolver.heldOut(block, holes, (Stop.WherePredictedBest)stop, progress, cancellation);
        return new Plan(Deconvolution.best(heldOut), heldOut);
    }

    private static List<AxisType> axes(Psf psf) {
        return Stream.of(AxisType.X, AxisType.Y, AxisType.Z).limit(psf.dimensions()).toList();
    }

    /** NB: a point spread function of more than twice the image has parts that never fall on it. */
    private static void requireFit(Image image, Psf psf) {
        List<AxisType> axes = axes(psf);
        for (int d = 0; d < axes.size(); d++) {
            AxisType axis = axes.get(d);
            if (image.dimensionOf(axis).isEmpty()) {
                throw new RestorationException(Kind.IMAGE, "The point spread function has the axis " + axis.label()
                    + ", which the image does not have.", "Use a point spread function of one plane for images of one plane.");
            }
            if (psf.size()[d] >= 2 * image.size(axis)) {
                throw new RestorationException(Kind.IMAGE, "The point spread function has " + psf.size()[d] + " samples along "
                    + axis.label() + ", twice as many as the image or more.", "Crop the point spread function, or use larger images.");
            }
        }
    }
}
