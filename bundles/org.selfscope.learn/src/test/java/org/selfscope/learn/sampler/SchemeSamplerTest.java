package org.selfscope.learn.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.RestorationException;
import org.selfscope.image.mask.BlindSpot;
import org.selfscope.image.mask.Constant;
import org.selfscope.image.mask.Interpolation;
import org.selfscope.image.mask.LocalNoise;
import org.selfscope.image.mask.NeighbourMedian;
import org.selfscope.image.mask.RandomNeighbour;
import org.selfscope.image.scheme.BlindSpotScheme;
import org.selfscope.image.scheme.GridBlindSpot;
import org.selfscope.image.scheme.MaskedSample;
import org.selfscope.image.scheme.NeighbourPair;
import org.selfscope.image.scheme.RandomBlindSpot;
import org.selfscope.image.scheme.SamplingScheme;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.Block;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;

import com.google.gson.Gson;

class SchemeSamplerTest {

    private static final int WIDTH = 19;

    private static final Image PATCH = Examples.noisyWaves(WIDTH, 14, 20, 5);

    private static final List<AxisType> PLANE = List.of(AxisType.X, AxisType.Y);

    static Stream<BlindSpotScheme> schemes() {
        return Stream.of(GridBlindSpot.along(AxisType.X, AxisType.Y),
            new GridBlindSpot(PLANE, 3, BlindSpot.box(5, 1), new LocalNoise(4), 7),
            new RandomBlindSpot(PLANE, 0.03, 2, BlindSpot.POINT, new RandomNeighbour(3), 8),
            new RandomBlindSpot(PLANE, 0.02, 1, BlindSpot.cross(3, 5), new NeighbourMedian(2), -9));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void whatIsLearntIsWhatTheSchemeDraws(BlindSpotScheme scheme) {
        for (int draw : new int[]{0, 1, 17, Integer.MAX_VALUE - 1}) {
            MaskedSample expected = scheme.draw(PATCH, 0, draw);
            Sample sample = sample(new SchemeSampler(scheme), draw);
            assertArrayEquals(Floats.of(expected.input()), sample.map(Sample.INPUT).values());
            assertArrayEquals(Floats.of(expected.target()), sample.map(Sample.TARGET).values());
            assertArrayEquals(Floats.of(expected.mask()), sample.weight());
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theDensityIsThatOfTheTargets(BlindSpotScheme scheme) {
        SchemeSampler sampler = new SchemeSampler(scheme);
        int draws = 400;
        double targets = 0;
        for (int draw = 0; draw < draws; draw++) {
            for (float w : sample(sampler, draw).weight()) {
                targets += w;
            }
        }
        assertEquals(sampler.density(2), targets / draws / PATCH.size(), 0.1 * sampler.density(2));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void phasesCoverEveryPixelOnceAndHideItWithItsBlindSpot(BlindSpotScheme scheme) {
        SchemeSampler sampler = new SchemeSampler(scheme);
        float[] values = Floats.of(PATCH);
        int[] count = new int[values.length];
        for (int phase = 0; phase < sampler.phases(2); phase++) {
            int[] masked = sampler.masked(phase, coordinates(WIDTH), coordinates(14));
            float[] changed = values.clone();
            for (int i : masked) {
                count[i]++;
                int reach = scheme.spot().reach(0);
                for (int x = Math.max(0, i % WIDTH - reach); x <= Math.min(WIDTH - 1, i % WIDTH + reach); x++) {
                    changed[i / WIDTH * WIDTH + x] = -1000;
                }
            }
            assertArrayEquals(hidden(sampler, values, masked), hidden(sampler, changed, masked));
        }
        assertTrue(Arrays.stream(count).allMatch(c -> c == 1));
    }

    private static Sample sample(SchemeSampler sampler, int draw) {
        float[] usable = new float[WIDTH * 14];
        Arrays.fill(usable, 1);
        return sampler.sample(new Block(Floats.of(PATCH), new int[]{WIDTH, 14}, 1), usable, draw);
    }

    private static float[] hidden(SchemeSampler sampler, float[] values, int[] masked) {
        return sampler.hide(new Block(values, new int[]{WIDTH, 14}, 1), masked).values();
    }

    private static long[] coordinates(int count) {
        return LongStream.range(0, count).toArray();
    }

    @Test
    void hidingDrawsNothing() {
        SchemeSampler random = new SchemeSampler(new GridBlindSpot(PLANE, 4, BlindSpot.POINT, new RandomNeighbour(5), 3));
        SchemeSampler interpolated = new SchemeSampler(GridBlindSpot.along(AxisType.X, AxisType.Y));
        int[] masked = random.masked(5, coordinates(WIDTH), coordinates(14));
        assertArrayEquals(hidden(interpolated, Floats.of(PATCH), masked), hidden(random, Floats.of(PATCH), masked));
    }

    @Test
    void sparseSchemesGetAQuickGridThatLeavesPixelsBetweenBlindSpots() {
        assertEquals(16, phases(BlindSpot.POINT));
        assertEquals(16, phases(BlindSpot.box(3, 1)));
        assertEquals(36, phases(BlindSpot.box(1, 5)));
    }

    private static int phases(BlindSpot spot) {
        return new SchemeSampler(new RandomBlindSpot(PLANE, 0.002, 1, spot, new Interpolation(), 0)).phases(2);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void survivesJsonInsideAPlan(BlindSpotScheme scheme) {
        TrainingPlan plan = Method.NOISE2SELF.plan().withSampler(new SchemeSampler(scheme));
        assertEquals(plan, new Gson().fromJson(new Gson().toJson(plan), TrainingPlan.class));
    }

    @Test
    void drawsDiffer() {
        SchemeSampler sampler = new SchemeSampler(RandomBlindSpot.along(AxisType.X, AxisType.Y).withSeed(4));
        float[] usable = new float[64 * 64];
        Arrays.fill(usable, 1);
        Block patch = new Block(new float[64 * 64], new int[]{64, 64}, 1);
        long different =
            IntStream.range(0, 20).mapToObj(draw -> Arrays.toString(sampler.sample(patch, usable, draw).weight())).distinct().count();
        assertEquals(20, different);
    }

    @Test
    void whatCannotBeLearntFromIsRefusedWithASentence() {
        refuses(new NeighbourPair(PLANE, 0), "makes pairs");
        refuses(GridBlindSpot.along(AxisType.X), "along X, but this method learns along X, Y");
        refuses(GridBlindSpot.along(AxisType.X, AxisType.Y, AxisType.TIME), "X, Y, Time");
        refuses(new GridBlindSpot(PLANE, 4, BlindSpot.POINT, new Constant(100), 0), "constant");
    }

    private static void refuses(SamplingScheme scheme, String part) {
        RestorationException e = assertThrows(RestorationException.class,
            () -> Method.NOISE2SELF.plan().withSampler(new SchemeSampler(scheme)));
        assertEquals(RestorationException.Kind.SETTING, e.kind());
        assertTrue(e.getMessage().contains(part), e.getMessage());
        assertFalse(e.resolution().isEmpty());
    }
}
