package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.selfscope.image.Cancellation;
import org.selfscope.image.block.Block;
import org.selfscope.image.tile.Mirror;

class BilateralTest extends DenoiserContract {

    @Override
    Denoiser denoiser(double unit) {
        return new Bilateral(1.5, 4 * unit);
    }

    @Test
    void itIsTheMeanWeightedByNearnessAndLikeness() {
        Block block = noisy(1, 5, 1, 23, 17);
        float[] denoised = new Bilateral(1.2, 0.8).denoise(block, Cancellation.NONE);
        for (int i = 0; i < denoised.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int y = -3; y <= 3; y++) {
                for (int x = -3; x <= 3; x++) {
                    float other = block.values()[(int)(Mirror.index(i % 23 + x, 23) + 23 * Mirror.index(i / 23 + y, 17))];
                    double difference = other - block.values()[i];
                    double weight = Math.exp(-(x * x + y * y) / (2 * 1.2 * 1.2) - difference * difference / (2 * 0.8 * 0.8));
                    sum += weight * other;
                    weights += weight;
                }
            }
            assertEquals(sum / weights, denoised[i], 1e-4);
        }
    }
}
