package org.selfscope.image.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.selfscope.image.mask.BlindSpot;

/** Blind spots as entries of text. */
final class SpotEntries {

    private static final String SPOT = "spot";

    private static final String SPAN = "spot_span";

    private static final String POINT = "point";

    private SpotEntries() {
    }

    static Map<String, String> of(BlindSpot spot) {
        return spot.isPoint() ? Map.of(SPOT, POINT)
            : Map.of(SPOT, code(spot.shape()), SPAN, spot.span().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    static BlindSpot read(SchemeEntries in) {
        String code = in.text(SPOT);
        return code.equals(POINT) ? BlindSpot.POINT : new BlindSpot(shape(code), in.parsed(SPAN, SpotEntries::parse, "whole numbers"));
    }

    private static List<Integer> parse(String text) {
        return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String code(BlindSpot.Shape shape) {
        return switch (shape) {
            case BOX -> "box";
            case CROSS -> "cross";
        };
    }

    private static BlindSpot.Shape shape(String code) {
        return Arrays.stream(BlindSpot.Shape.values()).filter(s -> code(s).equals(code)).findFirst()
            .orElseThrow(() -> SchemeEntries.damaged("the blind spot \"" + code + "\" is unknown"));
    }
}
