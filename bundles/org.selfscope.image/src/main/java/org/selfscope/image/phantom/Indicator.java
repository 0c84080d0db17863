package org.selfscope.image.phantom;

/** What makes the activity of neurons visible, and how it looks. */
public enum Indicator {

    /**
     * The calcium in the cell body: bursts of spikes make it bright at once, and it fades over many frames. The nucleus stays darker.
     */
    CALCIUM {
        @Override
        double profile(double distance, double radius) {
            return sigmoid((radius - distance) / 0.6) * (1 - 0.5 * sigmoid((0.45 * radius - distance) / 0.5));
        }

        @Override
        Trace trace(Activity activity, double interval, long seed) {
            return new CalciumTrace(activity.rate(), activity.decay(), interval, seed);
        }
    },

    /** The voltage across the membrane, which is always visible and flashes for a single frame with every spike. */
    VOLTAGE {
        @Override
        double profile(double distance, double radius) {
            double fromMembrane = (distance - radius) / MEMBRANE;
            return INSIDE * sigmoid((radius - distance) / 0.6) + (1 - INSIDE) * StrictMath.exp(-fromMembrane * fromMembrane / 2);
        }

        @Override
        Trace trace(Activity activity, double interval, long seed) {
            return new VoltageTrace(activity.rate() * interval, seed);
        }
    };

    /** Standard deviation of the light across a membrane, in pixels. */
    private static final double MEMBRANE = 0.8;

    /** Light above and below the centre of a cell, relative to that of its edge. */
    private static final double INSIDE = 0.4;

    /** The light of a cell at a distance from its centre, about 1 at most. Both in pixels. */
    abstract double profile(double distance, double radius);

    /** The light of a cell over time. @param interval time between frames, in seconds */
    abstract Trace trace(Activity activity, double interval, long seed);

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
