package org.selfscope.image.metric;

import org.selfscope.image.RestorationException;
import org.selfscope.image.RestorationException.Kind;

/**
 * How well the traces of pixels over time agree with those of the reference: Pearson's correlation of each pixel, of those pixels where the
 * reference has activity: where its standard deviation over time is at least {@value #ACTIVE} of its range. A trace that does not vary
 * correlates with 0. 1 for equal movies.
 *
 * @param summary what is told of the correlations of all such pixels
 */
public record TemporalCorrelation(Summary summary) implements Score {

    /** What is told of the correlations of many pixels. */
    public enum Summary {
        MEAN, MEDIAN
    }

    public static final TemporalCorrelation MEAN = new TemporalCorrelation(Summary.MEAN);

    /** To within 2e-5. */
    public static final TemporalCorrelation MEDIAN = new TemporalCorrelation(Summary.MEDIAN);

    static final double ACTIVE = 0.05;

    @Override
    public double of(Comparison comparison) {
        TraceCorrelations all = comparison.traces();
        if (all.count() == 0) {
            throw new RestorationException(Kind.IMAGE, "The reference \"" + comparison.reference().image().name()
                + "\" has no pixel whose trace varies by " + 100 * ACTIVE + " % of its range.", "Choose a reference with activity.");
        }
        return summary == Summary.MEAN ? all.mean() : all.median();
    }
}
