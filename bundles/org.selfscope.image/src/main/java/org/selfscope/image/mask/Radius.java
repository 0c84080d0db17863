package org.selfscope.image.mask;

import org.selfscope.image.RestorationException;

/** The rule for the radius of windows. */
final class Radius {

    private static final int LARGEST = 50;

    private Radius() {
    }

    static void check(int radius) {
        if (radius < 1 || radius > LARGEST) {
            throw new RestorationException(RestorationException.Kind.SETTING,
                "The radius of the window from which masked pixels are replaced is " + radius + " pixels.",
                "Choose a radius from 1 to " + LARGEST + " pixels; 5 is usual.");
        }
    }
}
