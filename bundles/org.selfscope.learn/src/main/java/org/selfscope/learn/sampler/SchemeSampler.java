package org.selfscope.learn.sampler;

import java.util.List;
import java.util.Map;

import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
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
import org.selfscope.learn.setting.Settings;

import com.google.gson.annotations.JsonAdapter;

import net.imglib2.img.array.ArrayImgs;

/**
 * Draws blind spots by a sampling scheme. What a draw hides in a patch is what the scheme hides in an image of that size, in the step of
 * that number.
 * <p>
 * <b>The J-invariant result</b> is composed of the phases of a grid, with the blind spot of the scheme. Its period is that of the scheme;
 * random schemes, whose targets are so sparse that a partition would take hundreds of evaluations, get a period of 4 pixels, or one that
 * leaves a pixel between blind spots. A fill that draws at random is replaced by interpolation, so that the result is repeatable and does
 * not depend on tiles.
 *
 * @param scheme along X and Y, without a constant fill, whose grey value means nothing in network numbers
 */
public record SchemeSampler(@JsonAdapter(SchemeAdapter.class) SamplingScheme scheme) implements Sampler {

    /** The only axes along which a network of this version sees. */
    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    public SchemeSampler {
        Settings.require(scheme instanceof BlindSpotScheme,
            "The sampling scheme \"" + scheme.family().title() + "\" makes pairs of images, but this method learns from hidden pixels.",
            "Connect a sampling scheme of the Blind-Spot Masker.");
        Settings.require(scheme.axes().equals(PLANE), "The sampling scheme hides pixels along "
            + String.join(", ", scheme.axes().stream().map(AxisType::label).toList()) + ", but this method learns along X, Y.",
            "Choose the axes X, Y in the node that makes the sampling scheme.");
        Settings.require(!(((BlindSpotScheme)scheme).fill() instanceof Constant),
            "The sampling scheme fills hidden pixels with a constant, which a network takes for structure.",
            "Choose another fill in the node that makes the sampling scheme.");
    }

    private BlindSpotScheme blindSpots() {
        return (BlindSpotScheme)scheme;
    }

    @Override
    public List<Pass> passes() {
        return List.of(BlindSpotGrid.MASKED);
    }

    /** NB: schemes count steps; all that follow from the seed are meant. */
    @Override
    public int draws() {
        return Integer.MAX_VALUE;
    }

    @Override
    public double density() {
        return scheme instanceof RandomBlindSpot random ? random.density() : 1.0 / phases();
    }

    @Override
    public Sample sample(float[] patch, int width, int draw) {
        Image image = new Image(ArrayImgs.floats(patch, width, patch.length / width), PLANE.stream().map(Axis::of).toList(), "patch", "");
        MaskedSample drawn = blindSpots().draw(image, 0, draw);
        return new Sample(Map.of(BlindSpotGrid.MASKED.name(), Floats.of(drawn.input())), patch, Floats.of(drawn.mask()));
    }

    @Override
    public int phases() {
        return GridMask.phases(PLANE.size(), period());
    }

    private int period() {
        return scheme instanceof GridBlindSpot grid ? grid.period() : Math.max(GridBlindSpot.DEFAULT_PERIOD, 2 * reach() + 2);
    }

    private int reach() {
        BlindSpot spot = blindSpots().spot();
        return Math.max(spot.reach(0), spot.reach(1));
    }

    @Override
    public int[] masked(int phase, long[] x, long[] y) {
        return new GridPhase(period(), phase).masked(x, y);
    }

    @Override
    public float[] hide(float[] values, int width, int[] masked) {
        Mask mask = Mask.of(new int[]{width, values.length / width}, masked, blindSpots().spot());
        return quietFill().filled(values, mask, CounterRandom.of(scheme.seed(), 0, 0));
    }

    private Fill quietFill() {
        return blindSpots().fill() instanceof NeighbourMedian median ? median : new Interpolation();
    }

    /** Beyond the next visible pixel, which lies just outside the blind spot, no fill looks further than its radius. */
    @Override
    public int margin() {
        return reach() + Math.max(quietFill().radius(), reach() + 1);
    }
}
