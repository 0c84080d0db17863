package org.selfscope.image.denoise;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * A parameter of a denoiser, and where to look for its best value.
 *
 * @param name for people, in lower case
 * @param unit of its values
 * @param usual value to begin with, in from..to
 * @param from lower end of the range that is worth searching
 * @param to upper end of that range; a search may go beyond it, but not beyond the scale
 * @param scale in which steps it is searched
 */
public record Parameter(String name, Unit unit, double usual, double from, double to, Scale scale) {

    /** What values mean. */
    public enum Unit {

        PIXELS("pixels"), GREY_VALUES("grey values"), CYCLES_PER_PIXEL("cycles/pixel");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }
    }

    /** In which steps a parameter is searched. */
    public enum Scale {

        /** Whole numbers from 1 on. */
        WHOLE {
            @Override
            double position(double value) {
                return value;
            }

            @Override
            double value(double position) {
                return Math.max(1, Math.rint(position));
            }
        },

        /** Equal ratios; all values above 0. */
        LOGARITHMIC {
            @Override
            double position(double value) {
                return StrictMath.log(value);
            }

            @Override
            double value(double position) {
                return StrictMath.exp(position);
            }
        };

        abstract double position(double value);

        abstract double value(double position);
    }

    public Parameter {
        if (!(from > 0 && from < to && usual >= from && usual <= to && to < Double.POSITIVE_INFINITY)) {
            throw new RestorationException(Kind.SETTING, "The " + name + " cannot be searched from " + from + " to " + to + ".",
                "Give a range of numbers above 0.");
        }
    }

    /** The value at a part of the range, 0 at its beginning, 1 at its end; also outside of these. */
    public double at(double part) {
        double first = scale.position(from);
        return scale.value(first + part * (scale.position(to) - first));
    }

    static double requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new RestorationException(Kind.SETTING, "The " + name + " is " + value + ".", "Set it to a number above 0.");
        }
        return value;
    }
}
