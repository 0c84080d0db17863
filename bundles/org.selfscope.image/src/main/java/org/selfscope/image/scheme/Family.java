package org.selfscope.image.scheme;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.selfscope.image.RestorationException;

/** The kinds of sampling schemes. */
public enum Family {

    GRID_BLIND_SPOT("grid-blind-spot", "Grid of blind spots"), RANDOM_BLIND_SPOT("random-blind-spot", "Random blind spots"),
    NEIGHBOUR_PAIR("neighbour-pair", "Random neighbours"), DIAGONAL_PAIR("diagonal-pair", "Diagonal means"),
    INTERLEAVED_PAIR("interleaved-pair", "Interleaved samples"), CHEQUERBOARD_PAIR("chequerboard-pair", "Chequerboard"),
    FRAME_PAIR("frame-pair", "Odd and even frames"), RESAMPLED_PAIR("resampled-pair", "Resampled diagonal means");

    private final String code;

    private final String title;

    Family(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The name in files and settings; never changes. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** @throws RestorationException of kind SETTING if there is no such family */
    static Family of(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst()
            .orElseThrow(() -> new RestorationException(RestorationException.Kind.SETTING,
                "The sampling scheme is of the unknown family \"" + code + "\"; known are "
                    + Arrays.stream(values()).map(Family::code).collect(Collectors.joining(", ")) + ".",
                "Update Selfscope if the scheme was made by a newer version, or make the scheme again."));
    }
}
