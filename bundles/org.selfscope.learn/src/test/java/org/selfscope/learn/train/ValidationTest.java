package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.selfscope.learn.Examples;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.framing.Scenes;
import org.selfscope.learn.method.Method;
import org.selfscope.learn.method.TrainingPlan;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.BlindSpotGrid;
import org.selfscope.learn.sampler.Sample;

class ValidationTest {

    /** Every pixel has a value of its own, so that a target tells where it comes from. */
    @Test
    void targetsOfValidationAreNotUsableForTraining() {
        int width = 64;
        float[] values = new float[width * 48];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        Scenes scenes = new Scenes(Framing.PLANES, List.of(Examples.plane(values, width, "")));
        PatchSource source = new PatchSource(scenes, List.of(new Normalization(0, 1)), new int[]{16, 16}, new int[2]);
        Reserved kept = new Reserved();
        TrainingPlan plan = Method.NOISE2SELF.plan();
        Batch validation = Validation.draw(plan.withSampler(new BlindSpotGrid(3)).withRecipe(plan.recipe().withValidation(0.1, 1)),
            source, kept);
        float[] target = validation.maps().get(Sample.TARGET).values();
        float[] weight = validation.maps().get(Sample.WEIGHT).values();
        boolean[] reserved = new boolean[values.length];
        for (int i = 0; i < target.length; i++) {
            if (weight[i] > 0) {
                reserved[(int)target[i]] = true;
            }
        }
        int count = 0;
        for (int y = 0; y < 48; y += 16) {
            for (int x = 0; x < width; x += 16) {
                Place place = new Place(0, new long[]{x, y}, new int[]{16, 16});
                float[] patch = source.cut(place).values();
                float[] usable = kept.usable(place);
                for (int i = 0; i < patch.length; i++) {
                    assertEquals(reserved[(int)patch[i]], usable[i] == 0);
                    count += reserved[(int)patch[i]] ? 1 : 0;
                }
            }
        }
        assertTrue(count > 0.05 * values.length && count < 0.12 * values.length, count + " of " + values.length);
    }
}
