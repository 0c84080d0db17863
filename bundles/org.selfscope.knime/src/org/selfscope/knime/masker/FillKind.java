package org.selfscope.knime.masker;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.RandomBlindSpot;

/** What replaces hidden pixels. */
enum FillKind {

    @Label(value = "As published", description = "Interpolation for a grid, a random neighbour up to 5 pixels away for a random mask.")
    PUBLISHED,
    @Label(value = "Interpolation", description = "The weighted mean of the direct neighbours.")
    INTERPOLATION,
    @Label(value = "Median", description = "The median of the pixels around, as of N2V2.")
    MEDIAN,
    @Label(value = "Random neighbour", description = "One of the pixels around, as of Noise2Void.")
    RANDOM_NEIGHBOUR,
    @Label(value = "Random pixel", description = "One of the pixels around or the hidden one itself, as of Noise2Void's software by "
        + "default. "
        + "Where it stays in place the network sees it: use it to compare only.")
    RANDOM_PIXEL,
    @Label(value = "Noise", description = "Normal noise with the mean and standard deviation of the pixels around: for large blind spots.")
    NOISE,
    @Label(value = "Constant", description = "The same value everywhere. The network sees which pixels are hidden.")
    CONSTANT;

    /**
     * @param radius in pixels; for the fills that have one
     * @param value of a constant
     */
    Fill of(MaskKind mask, int radius, float value) {
        return switch (this) {
            case PUBLISHED -> mask == MaskKind.GRID ? new Interpolation() : new RandomNeighbour(RandomBlindSpot.DEFAULT_RADIUS);
            case INTERPOLATION -> new Interpolation();
            case MEDIAN -> new NeighbourMedian(radius);
            case RANDOM_NEIGHBOUR -> new RandomNeighbour(radius);
            case RANDOM_PIXEL -> new RandomNeighbour(radius, true);
            case NOISE -> new LocalNoise(radius);
            case CONSTANT -> new Constant(value);
        };
    }
}
