package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;

class LowPassTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new LowPass(0.1, 2);
    }

    /** Far from the border, where waves end. */
    @Test
    void aWaveIsReducedByTheFilter() {
        for (double frequency : new double[]{0.05, 0.1, 0.2}) {
            float[] values = new float[400];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float)Math.cos(2 * Math.PI * frequency * i);
            }
            float[] filtered = new LowPass(0.1, 3).denoise(new Block(values, 400), Cancellation.NONE);
            double factor = 1 / (1 + Math.pow(frequency / 0.1, 6));
            for (int i = 100; i < 300; i++) {
                assertEquals(factor * values[i], filtered[i], 2e-3);
            }
        }
    }
}
