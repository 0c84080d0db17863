package org.selfscope.learn.sampler;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.Mask;
import org.selfscope.learn.setting.Settings;

/**
 * The mask of Noise2Self: every {@code period}-th pixel in every axis is replaced by the weighted mean of its neighbours, and is the
 * target. Source: J. Batson and L. Royer, "Noise2Self", ICML 2019.
 *
 * @param period in pixels; 2..16. The own pixel would leak with 1
 */
public record BlindSpotGrid(int period) implements Sampler {

    /** Four times as many targets a step as with the published 4, and most gain where noise is strongest. */
    public static final int DEFAULT_PERIOD = 2;

    /** The only pass: the patch with masked pixels replaced. */
    public static final Pass MASKED = new Pass("masked", true);

    public BlindSpotGrid {
        Settings.require(period >= 2 && period <= 16, "The period of the blind-spot mask is " + period + " pixels.",
            "Choose a period from 2 to 16 pixels.");
    }

    @Override
    public List<Pass> passes() {
        return List.of(MASKED);
    }

    @Override
    public int phases() {
        return GridMask.phases(2, period);
    }

    @Override
    public int draws() {
        return phases();
    }

    @Override
    public double density() {
        return 1.0 / phases();
    }

    @Override
    public int[] masked(int phase, long[] x, long[] y) {
        return new GridPhase(period, phase).masked(x, y);
    }

    @Override
    public int margin() {
        return new Interpolation().radius();
    }

    @Override
    public float[] hide(float[] values, int width, int[] masked) {
        return new Interpolation().filled(values, Mask.of(new int[]{width, values.length / width}, masked, BlindSpot.POINT));
    }

    @Override
    public Sample sample(float[] patch, int width, int draw) {
        long[] x = LongStream.range(0, width).toArray();
        long[] y = LongStream.range(0, patch.length / width).toArray();
        int[] masked = masked(draw, x, y);
        float[] weight = new float[patch.length];
        IntStream.of(masked).forEach(i -> weight[i] = 1);
        return new Sample(Map.of(MASKED.name(), hide(patch, width, masked)), patch, weight);
    }
}
