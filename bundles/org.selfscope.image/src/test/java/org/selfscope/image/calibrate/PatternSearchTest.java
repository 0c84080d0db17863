package org.selfscope.image.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.selfscope.image.denoise.Parameter;
import org.selfscope.image.denoise.Parameter.Scale;
import org.selfscope.image.denoise.Parameter.Unit;

class PatternSearchTest {

    private static final Parameter WIDTH = new Parameter("width", Unit.PIXELS, 1, 0.5, 8, Scale.LOGARITHMIC);

    private static final Parameter RADIUS = new Parameter("radius", Unit.PIXELS, 2, 2, 6, Scale.WHOLE);

    private final List<List<Double>> tried = new ArrayList<>();

    private List<Double> search(ToDoubleFunction<List<Double>> function, Search search, Parameter... parameters) {
        tried.clear();
        new PatternSearch(List.of(parameters), search, values -> {
            tried.add(values);
            return function.applyAsDouble(values);
        }).run();
        assertEquals(tried.size(), new HashSet<>(tried).size());
        return tried.stream().min(Comparator.comparingDouble(function)).get();
    }

    @Test
    void theFirstTrialsAreAGridOfEqualRatios() {
        search(v -> 0, new Search(5, 0), WIDTH);
        assertTrue(tried.size() >= 5);
        for (int i = 0; i < 5; i++) {
            assertEquals(0.5 * Math.pow(2, i), tried.get(i).get(0), 1e-12);
        }
    }

    @Test
    void halvingComesCloser() {
        double coarse = search(v -> Math.abs(Math.log(v.get(0) / 1.3)), new Search(5, 0), WIDTH).get(0);
        double fine = search(v -> Math.abs(Math.log(v.get(0) / 1.3)), new Search(5, 5), WIDTH).get(0);
        assertEquals(1, coarse, 1e-9);
        assertEquals(1.3, fine, 1.3 * 0.012);
    }

    @Test
    void bothParametersAreFoundTogether() {
        List<Double> best = search(v -> Math.pow(Math.log(v.get(0) / 3), 2) + Math.pow(v.get(1) - 5, 2) + 0.3 * Math.log(v.get(0) / 3)
            * (v.get(1) - 5), new Search(4, 4), WIDTH, RADIUS);
        assertEquals(3, best.get(0), 0.1);
        assertEquals(5, best.get(1));
    }

    @Test
    void theSearchGoesBeyondTheRangeButEnds() {
        assertEquals(14, search(v -> Math.abs(Math.log(v.get(0) / 14)), new Search(5, 4), WIDTH).get(0), 0.5);
        assertTrue(search(v -> v.get(0), new Search(5, 1), WIDTH).get(0) > 0);
        assertEquals(1, search(v -> v.get(0), new Search(5, 1), RADIUS).get(0));
    }
}
