package org.selfscope.learn.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.psf.Psf;
import org.selfscope.learn.forward.PsfConvolution;
import org.selfscope.learn.framing.Framing;
import org.selfscope.learn.network.Rectified;
import org.selfscope.learn.network.UNet;

class InversionPlansTest {

    /** (1 6 1) / 8 leaves a half of stripes of two pixels and more of all others; (1 2 1) / 4 nothing of them, five equal weights of those of five. */
    @Test
    void theLeastContrastIsThatOfTheWorstAxisAndPeriod() {
        assertEquals(1, blur(new float[]{1}, new float[]{1}).leastContrast(), 1e-6);
        assertEquals(0.5, blur(new float[]{1, 6, 1}, new float[]{1}).leastContrast(), 1e-6);
        assertEquals(0, blur(new float[]{1, 6, 1}, new float[]{1, 2, 1}).leastContrast(), 1e-6);
        assertEquals(0, blur(new float[]{1, 1, 1, 1, 1}, new float[]{1}).leastContrast(), 0.01);
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"SELF_SUPERVISED_INVERSION", "SIAMESE_INVERSION"})
    void detailsAtFullResolutionAreHandedDownOnlyWhereTheDataHoldThem(Method method) {
        assertTrue(handsDown(method, blur(new float[]{1, 6, 1}, new float[]{1, 6, 1})));
        assertFalse(handsDown(method, blur(new float[]{1, 6, 1}, new float[]{1, 2, 1})));
        assertFalse(handsDown(method, blur(new float[]{1, 1, 1, 1, 1}, new float[]{1, 1, 1, 1, 1})));
    }

    private static boolean handsDown(Method method, PsfConvolution blur) {
        TrainingPlan plan = InversionPlans.of(method, Framing.PLANES, blur);
        assertEquals(blur, plan.forwardModel());
        return ((UNet)((Rectified)plan.network()).network()).topSkip();
    }

    /** The product of two lines. */
    private static PsfConvolution blur(float[] x, float[] y) {
        float[] weights = new float[x.length * y.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = x[i % x.length] * y[i / x.length];
        }
        return new PsfConvolution(new Psf(weights, x.length, y.length));
    }
}
