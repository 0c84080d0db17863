package org.selfscope.knime.pair;

import java.util.List;

import org.knime.node.parameters.widget.choices.Label;
import org.selfscope.image.AxisType;
import org.selfscope.image.scheme.ChequerboardPair;
import org.selfscope.image.scheme.DiagonalPair;
import org.selfscope.image.scheme.InterleavedPair;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.PairScheme;
import org.selfscope.image.scheme.ResampledPair;

/** How an image becomes two. */
enum PairFamily {

    @Label(value = "Random neighbours", description = "Two random neighbours of each cell of 2 x 2 pixels: Neighbor2Neighbor.")
    NEIGHBOURS,
    @Label(value = "Diagonal means", description = "The means of the two diagonals of each cell of 2 x 2 pixels: ZS-N2N. Least "
        + "difference between the two; the noise is halved.")
    DIAGONAL_MEANS,
    @Label(value = "Chequerboard", description = "The black and the white pixels of a chequerboard: Noise2Fast. Only one axis is halved.")
    CHEQUERBOARD,
    @Label(value = "Interleaved", description = "Every second pixel along each axis, and the pixels next to them.")
    INTERLEAVED,
    @Label(value = "Frame pairs", description = "Even frames and the odd ones that follow them: DeepCAD. Only the number of frames is "
        + "halved.")
    FRAMES,
    @Label(value = "Resampled diagonal means", description = "The means of the two diagonals, enlarged back to full size: SN2N. Structures "
        + "keep their size in pixels; no axis is halved. Needs two axes.")
    RESAMPLED_DIAGONALS;

    /** The scheme of a family along some axes; frames lie along one axis of their own. */
    PairScheme along(List<AxisType> axes, FrameAxis frameAxis, boolean swap, long seed) {
        return switch (this) {
            case NEIGHBOURS -> new NeighbourPair(axes, seed);
            case DIAGONAL_MEANS -> new DiagonalPair(axes, seed);
            case CHEQUERBOARD -> new ChequerboardPair(axes, axes, seed);
            case INTERLEAVED -> new InterleavedPair(axes, swap, seed);
            case FRAMES -> frameAxis.pair(swap, seed);
            case RESAMPLED_DIAGONALS -> new ResampledPair(axes, seed);
        };
    }
}
