package org.selfscope.image.metric;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * What is left of events that last a single frame, such as spikes of neurons seen by voltage. An event is a group of pixels that touch each
 * other in a plane of the reference and exceed both the frame before and the one after by at least half of the largest such peak in the
 * movie, which must be at least {@value SpikeSums#LEAST} of the range of the reference.
 *
 * @param quantity what is told of the events
 */
public record Spikes(Quantity quantity) implements Score {

    /** What is told of the events. */
    public enum Quantity {

        /**
         * The amplitude that is left, 1 for all of it: the slope of the regression of the image's amplitudes on those of the reference. The
         * amplitude of a pixel is its value less the mean of those of the frame before and after; noise does not bias it.
         */
        AMPLITUDE,

        /**
         * By how many frames the largest value of an event is too early or late, mean of the absolute values: looked for from 3 frames
         * before to 3 frames after, in the mean of the pixels of the event, weighted by their amplitude in the reference.
         */
        TIME_ERROR
    }

    public static final Spikes AMPLITUDE = new Spikes(Quantity.AMPLITUDE);

    /** In frames. */
    public static final Spikes TIME_ERROR = new Spikes(Quantity.TIME_ERROR);

    @Override
    public double of(Comparison comparison) {
        SpikeSums sums = comparison.spikes();
        if (sums.events() == 0) {
            throw new RestorationException(Kind.IMAGE,
                "The reference \"" + comparison.reference().image().name() + "\" has no events that last a single frame.",
                "Choose a reference with such events, or another score.");
        }
        return quantity == Quantity.AMPLITUDE ? sums.amplitude() : sums.timeError();
    }
}
