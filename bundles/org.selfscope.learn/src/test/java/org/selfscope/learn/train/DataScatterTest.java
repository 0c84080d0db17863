package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Axis;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.learn.Examples;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.objective.Distance;
import org.selfscope.learn.objective.Scatter;

import net.imglib2.img.array.ArrayImgs;

class DataScatterTest {
    private static final int SIZE = 96;
    private static final TrainingPlan PLAN = Method.SELF_SUPERVISED_INVERSION.plan();

    /** Of mean 0, 10, ... in stripes of 16 rows, with a standard deviation of 5. */
    private static float[] noisy(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)(i / SIZE / 16 * 10 + 5 * random.nextGaussian());
        }
        return values;
    }

    private static float[] cutOff(float[] values) {
        float[] cut = values.clone();
        for (int i = 0; i < cut.length; i++) {
            cut[i] = Math.max(0, cut[i]);
        }
        return cut;
    }

    private static DataScatter of(TrainingPlan plan, List<Image> images, Normalization... normalizations) {
        return DataScatter.of(plan, images, List.of(normalizations), Cancellation.NONE);
    }

    @Test
    void squaresFitRegularNoise() {
        DataScatter found = of(PLAN, List.of(Examples.plane(noisy(1), SIZE, "a")), new Normalization(3, 2));
        assertEquals(Distance.SQUARED, found.distance());
        assertTrue(found.scatter().isEmpty() && found.note().orElseThrow().startsWith("No outliers"), found.toString());
    }

    /** In network numbers: what was 0 is (0 - 4) / 2, and a deviation of 5 is 2.5. */
    @Test
    void eachChannelHasItsOwnLimits() {
        float[] both = new float[2 * SIZE * SIZE];
        System.arraycopy(noisy(1), 0, both, 0, SIZE * SIZE);
        System.arraycopy(cutOff(noisy(2)), 0, both, SIZE * SIZE, SIZE * SIZE);
        Image image = new Image(ArrayImgs.floats(both, SIZE, SIZE, 2),
            List.of(Axis.of(AxisType.X), Axis.of(AxisType.Y), Axis.of(AxisType.CHANNEL)), "b", "");
        DataScatter found = of(PLAN, List.of(image), new Normalization(3, 2), new Normalization(4, 2));
        assertEquals(Distance.ROBUST, found.distance());
        assertEquals(Double.NEGATIVE_INFINITY, found.scatter().get(0).low());
        Scatter cut = found.scatter().get(1);
        assertEquals(-2, cut.low());
        assertEquals(Double.POSITIVE_INFINITY, cut.high());
        assertEquals(2.5, Math.sqrt(cut.variance(5)), 0.4);
        assertTrue(found.note().orElseThrow().contains("cut off at the lowest value"), found.toString());
    }

    /** Channels that are restored one by one share a network, hence its numbers. */
    @Test
    void ofImagesThatDifferTheOuterLimitsHold() {
        float[] shifted = cutOff(noisy(2));
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += 7;
        }
        List<Image> images = List.of(Examples.plane(shifted, SIZE, "c"), Examples.plane(cutOff(noisy(3)), SIZE, "d"));
        assertEquals(0, of(PLAN, images, new Normalization(0, 1)).scatter().get(0).low());
    }

    @Test
    void whatWasChosenStays() {
        TrainingPlan plan = PLAN.withObjective(PLAN.objective().withDistance(Distance.ABSOLUTE));
        DataScatter found = of(plan, List.of(Examples.plane(cutOff(noisy(1)), SIZE, "e")), new Normalization(0, 1));
        assertEquals(new DataScatter(Distance.ABSOLUTE, List.of(), Optional.empty()), found);
    }

    @Test
    void outliersAreAllowedForIfWanted() {
        TrainingPlan plan = PLAN.withObjective(PLAN.objective().withDistance(Distance.ROBUST));
        DataScatter found = of(plan, List.of(Examples.plane(noisy(1), SIZE, "g")), new Normalization(0, 1));
        assertEquals(Distance.ROBUST, found.distance());
        assertTrue(found.scatter().get(0).outliers() && found.scatter().get(0).low() == Double.NEGATIVE_INFINITY, found.toString());
    }

    @Test
    void imagesThatAreTooSmallSayNothing() {
        DataScatter found = of(PLAN, List.of(Examples.plane(new float[]{1, 2, 3, 4, 5, 6}, 3, "f")), new Normalization(0, 1));
        assertEquals(Distance.SQUARED, found.distance());
        assertTrue(found.note().orElseThrow().contains("could not be told") && found.note().orElseThrow().contains("\"f\""), found.toString());
    }
}
