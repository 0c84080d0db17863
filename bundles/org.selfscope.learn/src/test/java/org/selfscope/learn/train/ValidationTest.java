package org.selfscope.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.selfscope.learn.framing.Plane;
import org.selfscope.learn.normalize.Normalization;
import org.selfscope.learn.sampler.BlindSpotGrid;

import net.imglib2.img.array.ArrayImgs;

class ValidationTest {

    /** Every pixel has a value of its own, so that a target tells where it comes from. */
    @Test
    void targetsOfValidationAreNotUsableForTraining() {
        int width = 64;
        float[] values = new float[width * 48];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        PatchSource source = new PatchSource(List.of(new Plane(ArrayImgs.floats(values, width, 48), "")), new Normalization(0, 1), 16);
        Batch validation = Validation.draw(source, new BlindSpotGrid(3), 0.1, new SplittableRandom(1));
        boolean[] reserved = new boolean[values.length];
        for (int i = 0; i < validation.target().length; i++) {
            if (validation.weight()[i] > 0) {
                reserved[(int)validation.target()[i]] = true;
            }
        }
        int count = 0;
        for (int y = 0; y < 48; y += 16) {
            for (int x = 0; x < width; x += 16) {
                Patch patch = source.cut(new PatchSource.Place(0, x, y));
                for (int i = 0; i < patch.values().length; i++) {
                    assertEquals(reserved[(int)patch.values()[i]], patch.usable()[i] == 0);
                    count += reserved[(int)patch.values()[i]] ? 1 : 0;
                }
            }
        }
        assertTrue(count > 0.05 * values.length && count < 0.12 * values.length, count + " of " + values.length);
    }
}
