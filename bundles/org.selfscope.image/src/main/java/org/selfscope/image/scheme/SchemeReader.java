package org.selfscope.image.scheme;

import java.util.List;

import org.selfscope.image.AxisType;

/** Makes each family of scheme from its entries. */
final class SchemeReader {

    private SchemeReader() {
    }

    static SamplingScheme read(SchemeEntries in) {
        Family family = Family.of(in.text("family"));
        List<AxisType> axes = SchemeAxes.parse("axes", in.text("axes"));
        long seed = in.parsed("seed", Long::valueOf, "a whole number");
        return switch (family) {
            case GRID_BLIND_SPOT -> new GridBlindSpot(axes, in.integer("period"), SpotEntries.read(in), FillEntries.read(in), seed);
            case RANDOM_BLIND_SPOT -> new RandomBlindSpot(axes, in.number("density"), in.integer("minimum_distance"), SpotEntries.read(in),
                FillEntries.read(in), seed);
            case NEIGHBOUR_PAIR -> new NeighbourPair(axes, seed);
            case DIAGONAL_PAIR -> new DiagonalPair(axes, seed);
            case INTERLEAVED_PAIR -> new InterleavedPair(axes, swap(in), seed);
            case CHEQUERBOARD_PAIR -> new ChequerboardPair(axes, SchemeAxes.parse("halved", in.text("halved")), seed);
            case RESAMPLED_PAIR -> new ResampledPair(axes, seed);
            case FRAME_PAIR -> new FramePair(single(axes), swap(in), seed);
        };
    }

    private static boolean swap(SchemeEntries in) {
        return in.parsed("swap", SchemeReader::parseBoolean, "true or false");
    }

    private static boolean parseBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static AxisType single(List<AxisType> axes) {
        if (axes.size() != 1) {
            throw SchemeEntries.damaged("frames lie along one axis, not along " + axes.size());
        }
        return axes.get(0);
    }
}
