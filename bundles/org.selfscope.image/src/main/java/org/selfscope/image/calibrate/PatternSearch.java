package org.selfscope.image.calibrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.selfscope.image.denoise.Parameter;
import org.selfscope.image.denoise.Parameter.Scale;

/**
 * Looks for the smallest value of a function of some parameters on ever finer grids (R. Hooke and T. A. Jeeves, Journal of the ACM 8, 1961,
 * with all diagonal steps). No place is tried twice; of equal values the first counts.
 */
final class PatternSearch {

    /** Steps beyond the range at most, so that a function without a minimum ends the search. */
    private static final int FARTHEST = 2;

    private final List<Parameter> parameters;

    private final int halvings;

    private final ToDoubleFunction<List<Double>> function;

    /** Number of the finest steps in the range of each parameter. */
    private final int[] finest;

    private final Map<List<Integer>, Double> tried = new HashMap<>();

    private List<Integer> best;

    /** @param function of the values of the parameters; called once for each place, one after the other */
    PatternSearch(List<Parameter> parameters, Search search, ToDoubleFunction<List<Double>> function) {
        this.parameters = parameters;
        this.halvings = search.halvings();
        this.function = function;
        this.finest = parameters.stream().mapToInt(p -> p.scale() == Scale.WHOLE ? (int)Math.rint(p.to() - p.from())
            : search.points() - 1 << search.halvings()).toArray();
    }

    void run() {
        grid(new ArrayList<>());
        for (int halving = 0; halving <= halvings; halving++) {
            List<Integer> from;
            do {
                from = best;
                around(from, 1 << halvings - halving, new ArrayList<>());
            } while (best != from);
        }
    }

    private void grid(List<Integer> place) {
        int d = place.size();
        if (d == finest.length) {
            attempt(place);
            return;
        }
        for (int i = 0; i <= finest[d]; i += step(d, 1 << halvings)) {
            place.add(i);
            grid(place);
            place.remove(d);
        }
    }

    private int step(int d, int step) {
        return parameters.get(d).scale() == Scale.WHOLE ? 1 : step;
    }

    private void around(List<Integer> centre, int step, List<Integer> place) {
        int d = place.size();
        if (d == finest.length) {
            attempt(place);
            return;
        }
        for (int sign = -1; sign <= 1; sign++) {
            int p = centre.get(d) + sign * step(d, step);
            if (p >= lowest(d) && p <= FARTHEST * finest[d]) {
                place.add(p);
                around(centre, step, place);
                place.remove(d);
            }
        }
    }

    /** NB: whole numbers end at 1, where others only become smaller and smaller. */
    private int lowest(int d) {
        Parameter p = parameters.get(d);
        return p.scale() == Scale.WHOLE ? 1 - (int)p.from() : -finest[d];
    }

    private void attempt(List<Integer> place) {
        if (tried.containsKey(place)) {
            return;
        }
        List<Integer> kept = List.copyOf(place);
        List<Double> values = new ArrayList<>();
        for (int d = 0; d < finest.length; d++) {
            values.add(parameters.get(d).at((double)kept.get(d) / finest[d]));
        }
        double value = function.applyAsDouble(values);
        tried.put(kept, value);
        if (best == null || value < tried.get(best)) {
            best = kept;
        }
    }
}
