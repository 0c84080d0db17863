package org.selfscope.image.scheme;

import java.util.Map;

import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.Fill;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;

/** Fills as entries of text. */
final class FillEntries {

    private static final String FILL = "fill";

    private static final String RADIUS = "fill_radius";

    private static final String VALUE = "fill_value";

    private FillEntries() {
    }

    static Map<String, String> of(Fill fill) {
        if (fill instanceof NeighbourMedian) {
            return Map.of(FILL, "median", RADIUS, String.valueOf(fill.radius()));
        }
        if (fill instanceof RandomNeighbour drawn) {
            String code = drawn.centre() ? "random-neighbour-with-centre" : "random-neighbour";
            return Map.of(FILL, code, RADIUS, String.valueOf(fill.radius()));
        }
        if (fill instanceof LocalNoise) {
            return Map.of(FILL, "noise", RADIUS, String.valueOf(fill.radius()));
        }
        return fill instanceof Constant constant ? Map.of(FILL, "constant", VALUE, String.valueOf(constant.value()))
            : Map.of(FILL, "interpolation");
    }

    static Fill read(SchemeEntries in) {
        String code = in.text(FILL);
        return switch (code) {
            case "interpolation" -> new Interpolation();
            case "median" -> new NeighbourMedian(in.integer(RADIUS));
            case "random-neighbour" -> new RandomNeighbour(in.integer(RADIUS));
            case "random-neighbour-with-centre" -> new RandomNeighbour(in.integer(RADIUS), true);
            case "noise" -> new LocalNoise(in.integer(RADIUS));
            case "constant" -> new Constant(in.parsed(VALUE, Float::valueOf, "a number"));
            default -> throw SchemeEntries.damaged("the fill \"" + code + "\" is unknown");
        };
    }
}
