package org.selfscope.learn.sampler;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.Mask;
import org.selfscope.image.mask.RandomMask;
import org.selfscope.image.random.CounterRandom;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.Settings;
import org.selfscope.learn.symmetry.SymmetryGroup;

/**
 * The mask of Noise2Self: every {@code period}-th pixel along every axis is replaced by the weighted mean of its neighbours, and is the
 * target. Source: J. Batson and L. Royer, "Noise2Self", ICML 2019.
 *
 * <p>A pixel that is masked by a grid has the same surroundings in every step, so that a network in time learns the noise of a single image
 * by heart. Scattered masks, of which there is no end, prevent that; the result is J-invariant with either.
 *
 * @param period in pixels; 2..16. The own pixel would leak with 1
 * @param maskChannel whether the network sees, as a channel of its own, which pixels are masked: 1 there, 0 elsewhere
 * @param scattered whether training masks a random pixel of each cell of {@code period} pixels along every axis, instead of the grid
 */
public record BlindSpotGrid(int period, boolean maskChannel, boolean scattered) implements BlindSpots {
    /** Four times as many targets a step as with the published 4, and most gain where noise is strongest. */
    public static final int DEFAULT_PERIOD = 2;

    public BlindSpotGrid {
        Settings.require(period >= 2 && period <= 16, "The period of the blind-spot mask is " + period + " pixels.",
            "Choose a period from 2 to 16 pixels.");
    }

    /** Without a channel for the mask, not scattered: as published. */
    public BlindSpotGrid(int period) {
        this(period, false, false);
    }

    /** The same mask, scattered in training. */
    public BlindSpotGrid scatter() {
        return new BlindSpotGrid(period, maskChannel, true);
    }

    /** The same mask, shown to the network. */
    public BlindSpotGrid withMaskChannel() {
        return new BlindSpotGrid(period, true, scattered);
    }

    /** Every framing fits that shows the frame itself. */
    @Override
    public void check(Framing framing) {
        BlindSpots.requireCentre(framing);
        GridMask.phases(framing.dimensions(), period);
    }

    @Override
    public int phases(int dimensions) {
        return GridMask.phases(dimensions, period);
    }

    /** Of a grid a multiple of the number of phases, whatever the number of axes. */
    @Override
    public int draws() {
        return scattered ? Integer.MAX_VALUE : phases(3);
    }

    @Override
    public int reach(int dimension) {
        return 0;
    }

    @Override
    public int extraChannels() {
        return maskChannel ? 1 : 0;
    }

    @Override
    public SymmetryGroup symmetries(int dimensions) {
        return SymmetryGroup.full(dimensions);
    }

    @Override
    public int[] masked(int phase, long[]... coordinates) {
        return new GridPhase(period, phase).masked(coordinates);
    }

    @Override
    public int margin() {
        return new Interpolation().radius();
    }

    @Override
    public Block hide(Block values, int[] masked) {
        Mask mask = Mask.of(values.size(), masked, BlindSpot.POINT);
        return withMask(values.mapped(channel -> new Interpolation().filled(channel, mask), values.size()), masked);
    }

    @Override
    public Block open(Block values) {
        return withMask(values, new int[0]);
    }

    private Block withMask(Block values, int[] masked) {
        if (!maskChannel) {
            return values;
        }
        float[] mask = new float[values.pixels()];
        Arrays.stream(masked).forEach(i -> mask[i] = 1);
        return values.with(mask);
    }

    @Override
    public Sample sample(Block patch, float[] usable, int[] unseen, int draw) {
        int[] size = patch.size();
        int[] masked = scattered ? scattered(draw, size) : regular(draw, size);
        return new Sample(Map.of(Sample.INPUT, hide(patch, BlindSpots.union(masked, unseen)), Sample.TARGET, patch, Sample.WEIGHT,
            BlindSpots.weight(masked, usable, size), Sample.USABLE, new Block(usable, size, 1), Sample.WHOLE,
            unseen.length == 0 ? open(patch) : hide(patch, unseen)));
    }

    private int[] regular(int draw, int... size) {
        long[][] coordinates = Arrays.stream(size).mapToObj(n -> LongStream.range(0, n).toArray()).toArray(long[][]::new);
        return masked(draw % phases(size.length), coordinates);
    }

    private int[] scattered(int draw, int... size) {
        int[] masked = new RandomMask(density(size.length), 1).indices(size, new CounterRandom(draw));
        Arrays.sort(masked);
        return masked;
    }
}
