package org.selfscope.learn.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NetworkLoadTest {

    private static NetworkLoad load(int depth, int width) {
        return NetworkLoad.of(Architecture.of(new UNet(depth, width), Signature.PLANE));
    }

    /** Counted by hand: two convolutions of 4 channels with their activations, and the last one. */
    @Test
    void withoutPoolingEveryLayerHasThePixelsOfTheInput() {
        assertEquals(new NetworkLoad(9 * 4 + 4 + 9 * 16 + 4 + 4 + 1, 4 * 4 + 1, 8, 9 * 4 + 9 * 16 + 4), load(0, 4));
    }

    /** Counted by hand: four maps above of 2 channels, two quarters of pooled ones, four of 4 channels below, and the way back up. */
    @Test
    void belowAPoolingAreAQuarterOfThePixels() {
        double values = 4 * 2 + 2 / 4.0 + 4 * 4 / 4.0 + 4 + 6 + 2 * 2 + 1;
        double products = 9 * 2 + 9 * 4 + 9 * (8 + 16) / 4.0 + 9 * 12 + 2;
        assertEquals(new NetworkLoad(18 + 2 + 36 + 2 + 72 + 4 + 144 + 4 + 108 + 2 + 2 + 1, values, 12, products), load(1, 2));
    }
}
