package org.selfscope.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest {

    @ParameterizedTest
    @CsvSource({"2.25,1.5,1.75", "1,2,1", "0,0,0", "3.999,0.5,2"})
    void pointsBetweenVoxelsKeepTheirCentreOfLight(double x, double y, double z) {
        Volume volume = new Volume(5, 4, 3);
        volume.addPoint(x, y, z, 2);
        double[] moments = new double[4];
        for (int i = 0; i < 60; i++) {
            moments[0] += volume.values()[i];
            moments[1] += volume.values()[i] * (i % 5);
            moments[2] += volume.values()[i] * (i / 5 % 4);
            moments[3] += volume.values()[i] * (i / 20);
        }
        assertEquals(2, moments[0], 1e-6);
        assertEquals(x, moments[1] / 2, 1e-6);
        assertEquals(y, moments[2] / 2, 1e-6);
        assertEquals(z, moments[3] / 2, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"-3,1,1,0", "1,9,1,0", "1,1,-1,0", "-0.5,1,1,0.5", "1,1,2.25,0.75"})
    void whatLiesOutsideIsLost(double x, double y, double z, double left) {
        Volume volume = new Volume(5, 4, 3);
        volume.addPoint(x, y, z, 1);
        double sum = 0;
        for (float v : volume.values()) {
            sum += v;
        }
        assertEquals(left, sum, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,1", "31,4", "33,2"})
    void bandsCoverEveryRowOnce(int height, int depth) {
        Volume volume = new Volume(2, height, depth);
        volume.drawBands((z, from, to) -> {
            for (int y = from; y < to; y++) {
                volume.add(0, y, z, 1);
            }
        });
        for (int i = 0; i < volume.values().length; i++) {
            assertEquals(i % 2 == 0 ? 1 : 0, volume.values()[i]);
        }
    }
}
