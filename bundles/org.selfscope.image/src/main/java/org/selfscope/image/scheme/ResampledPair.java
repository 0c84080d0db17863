package org.selfscope.image.scheme;

import java.util.List;

import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.pair.ResampledDiagonals;

/**
 * The means of the two diagonals of each cell of 2 x 2 pixels, interpolated back to full size (Qu et al., SN2N, Nature Methods 2024). No axis
 * is halved. Nothing is drawn: the seed and the step make no difference.
 *
 * @param axes two of X, Y, Z, Time
 * @param seed any
 */
public record ResampledPair(List<AxisType> axes, long seed) implements PairScheme {

    public ResampledPair {
        axes = SchemeAxes.sorted(Family.RESAMPLED_PAIR, axes, 2, PAIRED);
        SchemeAxes.requireAtMost(2, Family.RESAMPLED_PAIR, axes);
    }

    @Override
    public Family family() {
        return Family.RESAMPLED_PAIR;
    }

    @Override
    public PairSample draw(Image image, long index, long step, Cancellation cancellation) {
        check(image);
        Image input = like(image);
        Image target = like(image);
        new Slices(image, axes).write(List.of(input.pixels(), target.pixels()),
            (slice, size, number) -> ResampledDiagonals.of(slice, size), cancellation);
        return new PairSample(input, target);
    }

    private static Image like(Image image) {
        return new Image(PixelType.FLOAT32.allocate(image.dimensions()), image.axes(), image.name(), image.source());
    }

    @Override
    public String describe() {
        return "Takes the means of the two diagonals of each cell of 2 pixels along " + SchemeAxes.list(axes)
            + ", enlarged to full size, one for the input, one for the target.";
    }

    @Override
    public ResampledPair withSeed(long other) {
        return new ResampledPair(axes, other);
    }
}
