package org.selfscope.image.psf;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * A layer that light passes on its way to the objective, as it is and as the objective is corrected for.
 *
 * @param index of refraction, at least 1
 * @param thickness in µm, at least 0
 * @param designIndex that the objective is corrected for, at least 1
 * @param designThickness that the objective is corrected for, in µm, at least 0
 */
public record Medium(double index, double thickness, double designIndex, double designThickness) {

    private static final double LARGEST_INDEX = 4;

    public Medium {
        requireIndex(index);
        requireIndex(designIndex);
        if (!(thickness >= 0 && designThickness >= 0 && Double.isFinite(thickness) && Double.isFinite(designThickness))) {
            throw new RestorationException(Kind.SETTING, "A layer is " + thickness + " µm thick, and should be " + designThickness + " µm.",
                "Set thicknesses to 0 or numbers above.");
        }
    }

    /** A layer that is as the objective is corrected for. */
    public static Medium asDesigned(double index, double thickness) {
        return new Medium(index, thickness, index, thickness);
    }

    /** The sample above a point, which no objective is corrected for. @param depth of the point below the cover glass, in µm */
    public static Medium sample(double index, double depth) {
        return new Medium(index, depth, index, 0);
    }

    private static void requireIndex(double index) {
        if (!(index >= 1 && index <= LARGEST_INDEX)) {
            throw new RestorationException(Kind.SETTING, "The refractive index of a layer is " + index + ".",
                "Choose a number from 1 (air) to 4; water has 1.33, oil and glass have 1.52.");
        }
    }

    /** Optical path through a layer of a thickness for light of a sine times index, in µm. */
    static double path(double index, double thickness, double aperture) {
        return thickness * Math.sqrt(Math.max(0, index * index - aperture * aperture));
    }

    /** How much longer the optical path is than designed. @param aperture index times the sine of the angle, which all layers share */
    double difference(double aperture) {
        return path(index, thickness, aperture) - path(designIndex, designThickness, aperture);
    }
}
