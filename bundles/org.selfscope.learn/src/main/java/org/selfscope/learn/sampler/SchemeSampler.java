package org.selfscope.learn.sampler;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.selfscope.image.AxisType;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.GridMask;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.Mask;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.random.CounterRandom;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.MaskedSample;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.setting.Settings;
import org.selfscope.learn.symmetry.SymmetryGroup;

import com.google.gson.annotations.JsonAdapter;

/**
 * Draws blind spots by a sampling scheme. What a draw hides in a patch is what the scheme hides in an image of that size, in the step of
 * that number.
 * <p>
 * <b>The J-invariant result</b> is composed of the phases of a grid, with the blind spot of the scheme. Its period is that of the scheme;
 * random schemes, whose targets are so sparse that a partition would take hundreds of evaluations, get a period of 4 pixels, or one that
 * leaves a pixel between blind spots. A fill that draws at random is replaced by interpolation, so that the result is repeatable and does
 * not depend on tiles.
 *
 * @param scheme without a constant fill, whose grey value means nothing in network numbers
 */
public record SchemeSampler(@JsonAdapter(SchemeAdapter.class) SamplingScheme scheme) implements BlindSpots {
    public SchemeSampler {
        Settings.require(scheme instanceof BlindSpotScheme,
            "The sampling scheme \"" + scheme.family().title() + "\" makes pairs of images, but this method learns from hidden pixels.",
            "Connect a sampling scheme of the Blind-Spot Masker.");
        Settings.require(!(((BlindSpotScheme)scheme).fill() instanceof Constant),
            "The sampling scheme fills hidden pixels with a constant, which a network takes for structure.",
            "Choose another fill in the node that makes the sampling scheme.");
    }

    /** The axes have to be those of space. */
    @Override
    public void check(Framing framing) {
        BlindSpots.requireCentre(framing);
        Settings.require(scheme.axes().equals(framing.space()), "The sampling scheme hides pixels along " + labels(scheme.axes())
            + ", but this method learns along " + labels(framing.space()) + ".",
            "Choose the axes " + labels(framing.space()) + " in the node that makes the sampling scheme.");
    }

    private static String labels(List<AxisType> axes) {
        return axes.stream().map(AxisType::label).collect(Collectors.joining(", "));
    }

    private BlindSpotScheme blindSpots() {
        return (BlindSpotScheme)scheme;
    }

    /** NB: schemes count steps; all that follow from the seed are meant. */
    @Override
    public int draws() {
        return Integer.MAX_VALUE;
    }

    @Override
    public double density(int dimensions) {
        return scheme instanceof RandomBlindSpot random ? random.density() : 1.0 / phases(dimensions);
    }

    @Override
    public int extraChannels() {
        return 0;
    }

    /** A bar does not look like itself when its axis is exchanged for another. */
    @Override
    public SymmetryGroup symmetries(int dimensions) {
        List<Integer> span = blindSpots().spot().span();
        return new SymmetryGroup(span.isEmpty() ? Collections.nCopies(dimensions, 0) : span, Collections.nCopies(dimensions, true));
    }

    @Override
    public Sample sample(Block patch, float[] usable, int[] unseen, int draw) {
        MaskedSample drawn = blindSpots().draw(PatchImage.of(patch, scheme.axes()), 0, draw);
        float[] weight = PatchImage.block(drawn.mask()).channel(0);
        int[] masked = IntStream.range(0, weight.length).filter(i -> weight[i] > 0).toArray();
        for (int i = 0; i < usable.length; i++) {
            weight[i] *= usable[i];
        }
        Block input = unseen.length == 0 ? PatchImage.block(drawn.input()) : hide(patch, BlindSpots.union(masked, unseen));
        return new Sample(Map.of(Sample.INPUT, input, Sample.TARGET, patch, Sample.WEIGHT, new Block(weight, patch.size(), 1),
            Sample.USABLE, new Block(usable, patch.size(), 1), Sample.WHOLE, unseen.length == 0 ? patch : hide(patch, unseen)));
    }

    @Override
    public int phases(int dimensions) {
        return GridMask.phases(dimensions, period());
    }

    private int period() {
        return scheme instanceof GridBlindSpot grid ? grid.period() : Math.max(GridBlindSpot.DEFAULT_PERIOD, 2 * largestReach() + 2);
    }

    @Override
    public int reach(int dimension) {
        return blindSpots().spot().reach(dimension);
    }

    private int largestReach() {
        BlindSpot spot = blindSpots().spot();
        return spot.span().stream().mapToInt(s -> s / 2).max().orElse(0);
    }

    @Override
    public int[] masked(int phase, long[]... coordinates) {
        return new GridPhase(period(), phase).masked(coordinates);
    }

    @Override
    public Block hide(Block values, int[] masked) {
        Mask mask = Mask.of(values.size(), masked, blindSpots().spot());
        return values.mapped(channel -> quietFill().filled(channel, mask, CounterRandom.of(scheme.seed(), 0, 0)), values.size());
    }

    @Override
    public Block open(Block values) {
        return values;
    }

    private Fill quietFill() {
        return blindSpots().fill() instanceof NeighbourMedian median ? median : new Interpolation();
    }

    /** Beyond the next visible pixel, which lies just outside the blind spot, no fill looks further than its radius. */
    @Override
    public int margin() {
        return largestReach() + Math.max(quietFill().radius(), largestReach() + 1);
    }
}
