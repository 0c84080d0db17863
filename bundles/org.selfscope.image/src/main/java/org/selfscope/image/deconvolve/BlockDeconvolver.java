package org.selfscope.image.deconvolve;

import java.util.Arrays;
import java.util.List;

import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;
import org.selfscope.image.psf.Psf;
import org.selfscope.image.tile.MemoryBudget;
import org.selfscope.image.tile.Support;
import org.selfscope.image.tile.Tile;
import org.selfscope.image.tile.TilePlan;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** Deconvolves planes or volumes, tile by tile where memory demands it. */
final class BlockDeconvolver {

    /** Of a sample of the object with its margins: the estimate, its predecessor and changes, its image, and Fourier transforms. */
    private static final long BYTES = 44;

    private final RichardsonLucy method;

    private final double saturation;

    private final Psf psf;

    private final long memory;

    BlockDeconvolver(RichardsonLucy method, double saturation, Psf psf, long memory) {
        this.method = method;
        this.saturation = saturation;
        this.psf = psf;
        this.memory = memory;
    }

    /** Deconvolves a block. @param target gets the object */
    void run(RandomAccessibleInterval<? extends RealType<?>> block, RandomAccessibleInterval<? extends RealType<?>> target, int iterations,
        Progress progress, Cancellation cancellation) {
        TilePlan plan = plan(block);
        double start = start(block, plan, cancellation);
        long count = plan.count();
        for (long i = 0; i < count; i++) {
            Tile tile = plan.tile(i);
            Interval seen = seen(tile, block);
            int[] size = size(seen);
            float[] object = new float[Math.toIntExact(Intervals.numElements(seen))];
            if (!isEmpty(block, seen)) {
                object = method.run(observe(block, seen), psf, start, iterations, progress.part((double)i / count, (i + 1.) / count),
                    cancellation);
            }
            long[] offset = new long[size.length];
            Arrays.setAll(offset, d -> -seen.min(d));
            Interval inner = Intervals.translate(new FinalInterval(tile.outMin(), tile.outMax()), offset);
            Floats.copy(Views.interval(ArrayImgs.floats(object, Arrays.stream(size).asLongStream().toArray()), inner),
                Views.interval(reals(target), tile.outMin(), tile.outMax()));
        }
    }

    /** How well hidden pixels of the tile with most structure are predicted. */
    List<Double> heldOut(RandomAccessibleInterval<? extends RealType<?>> block, Holes holes, Stop.WherePredictedBest stop, Progress progress,
        Cancellation cancellation) {
        TilePlan plan = plan(block);
        Observation observation = observe(block, richest(block, plan, cancellation));
        HeldOut heldOut = new HeldOut(observation, holes, stop.seed());
        if (!heldOut.isPossible()) {
            throw new RestorationException(Kind.IMAGE, "It has too few pixels to hide some of them.",
                "Give the number of iterations instead of looking for it.");
        }
        return heldOut.errors(method, psf, start(block, plan, cancellation), stop.most(), progress, cancellation);
    }

    private TilePlan plan(RandomAccessibleInterval<?> block) {
        int[] radius = psf.radius();
        int[] ones = new int[radius.length];
        Arrays.fill(ones, 1);
        Support support = new Support(Arrays.stream(radius).map(r -> 3 * r).toArray(), ones, ones);
        long[] max = Arrays.stream(Intervals.dimensionsAsLongArray(block)).map(s -> s - 1).toArray();
        return new MemoryBudget(memory, BYTES).plan(support, new long[radius.length], max);
    }

    /** The part of a block that a tile is estimated from. NB: the input of the plan has the margins of the object as well. */
    private Interval seen(Tile tile, Interval block) {
        int[] radius = psf.radius();
        long[] min = tile.inMin();
        long[] max = tile.inMax();
        for (int d = 0; d < radius.length; d++) {
            min[d] = Math.max(0, min[d] + radius[d]);
            max[d] = Math.min(block.max(d), max[d] - radius[d]);
        }
        return new FinalInterval(min, max);
    }

    private Observation observe(RandomAccessibleInterval<? extends RealType<?>> block, Interval seen) {
        return Observation.of(values(block, seen), size(seen), saturation);
    }

    private boolean isEmpty(RandomAccessibleInterval<? extends RealType<?>> block, Interval seen) {
        for (float value : values(block, seen)) {
            if (Float.isFinite(value) && value < saturation) {
                return false;
            }
        }
        return !Intervals.equals(block, seen);
    }

    private static float[] values(RandomAccessibleInterval<? extends RealType<?>> block, Interval seen) {
        return Floats.of(Views.zeroMin(Views.interval(reals(block), seen)));
    }

    /** The mean light of a block: what all tiles start from. */
    private double start(RandomAccessibleInterval<? extends RealType<?>> block, TilePlan plan, Cancellation cancellation) {
        double sum = 0;
        long count = 0;
        for (Tile tile : plan) {
            cancellation.check();
            for (float value : values(block, new FinalInterval(tile.outMin(), tile.outMax()))) {
                if (Float.isFinite(value) && value < saturation) {
                    sum += Math.max(0, value - method.background());
                    count++;
                }
            }
        }
        return Math.max(sum / Math.max(1, count), Float.MIN_NORMAL);
    }

    private Interval richest(RandomAccessibleInterval<? extends RealType<?>> block, TilePlan plan, Cancellation cancellation) {
        Interval richest = seen(plan.tile(0), block);
        double most = -1;
        for (Tile tile : plan) {
            cancellation.check();
            Interval seen = seen(tile, block);
            double variance = plan.count() == 1 ? 0 : variance(values(block, seen));
            if (variance > most) {
                most = variance;
                richest = seen;
            }
        }
        return richest;
    }

    private double variance(float[] values) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (float value : values) {
            if (Float.isFinite(value) && value < saturation) {
                sum += value;
                squares += (double)value * value;
                count++;
            }
        }
        return count == 0 ? -1 : squares / count - sum / count * (sum / count);
    }

    private static int[] size(Interval interval) {
        return Arrays.stream(Intervals.dimensionsAsLongArray(interval)).mapToInt(Math::toIntExact).toArray();
    }

    private static RandomAccessibleInterval<RealType<?>> reals(RandomAccessibleInterval<? extends RealType<?>> pixels) {
        return Cast.unchecked(pixels);
    }
}
