package org.selfscope.image.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.selfscope.image.RestorationException;

class AnscombeTest {

    /**
     * @param moment 1 for the mean of transformed values, 2 for the mean of their squares
     * @return by summing over photons and integrating over the read noise
     */
    private static double moment(Anscombe anscombe, double photons, int moment) {
        double sum = 0;
        double probability = Math.exp(-photons);
        int most = (int)(photons + 12 * Math.sqrt(photons) + 25);
        for (int count = 0; count <= most; count++) {
            for (double z = -8; z <= 8; z += 0.1) {
                double weight = probability * 0.1 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
                float value = (float)(anscombe.gain() * count + anscombe.offset() + z * anscombe.readNoise());
                sum += weight * Math.pow(anscombe.transform(new float[]{value})[0], moment);
            }
            probability *= photons / (count + 1);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2.5, 100, 3", "0.2, -5, 0.3"})
    void theInverseOfTheMeanIsTheMean(double gain, double offset, double readNoise) {
        Anscombe anscombe = new Anscombe(gain, offset, readNoise);
        for (double photons : new double[]{1, 2, 5, 10, 30, 100, 300}) {
            float mean = (float)moment(anscombe, photons, 1);
            double found = (anscombe.inverse(new float[]{mean})[0] - offset) / gain;
            assertEquals(photons, found, 0.02 * photons + 0.02);
        }
    }

    @Test
    void theNoiseIsOneEverywhere() {
        Anscombe anscombe = new Anscombe(1.7, 50, 2);
        for (double photons : new double[]{3, 10, 100}) {
            double mean = moment(anscombe, photons, 1);
            assertEquals(1, moment(anscombe, photons, 2) - mean * mean, 0.08);
        }
    }

    @Test
    void darkerThanBlackIsBlack() {
        Anscombe anscombe = new Anscombe(1, 10, 0);
        assertEquals(0, anscombe.transform(new float[]{-100})[0]);
        assertEquals(10, anscombe.inverse(new float[]{0})[0]);
        assertEquals(10, anscombe.inverse(new float[]{-3})[0]);
    }

    @Test
    void camerasThatCannotBeAreRefused() {
        assertThrows(RestorationException.class, () -> new Anscombe(0, 0, 1));
        assertThrows(RestorationException.class, () -> new Anscombe(1, Double.NaN, 1));
        assertThrows(RestorationException.class, () -> new Anscombe(1, 0, -1));
    }
}
