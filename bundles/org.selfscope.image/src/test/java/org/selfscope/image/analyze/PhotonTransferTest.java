package org.selfscope.image.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.AxisType;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Floats;
import org.selfscope.image.Image;
import org.selfscope.image.PixelType;
import org.selfscope.image.Progress;
import org.selfscope.image.noise.Camera;
import org.selfscope.image.noise.NoiseCorrelation;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;

/** Gain and read noise of cameras that are known exactly. */
class PhotonTransferTest {

    private static final double OFFSET = 100;

    private static PhotonTransfer transfer(Image image) {
        return new NoiseAnalysis(OptionalDouble.of(OFFSET), Optional.empty()).of(image, Progress.NONE, Cancellation.NONE).get(0).transfer();
    }

    private static Image recorded(Phantom phantom, PoissonGaussian noise, int size, long seed) {
        return Camera.of(noise).record(phantom.draw(size, size, seed), seed);
    }

    private static void assertWithin5Percent(double expected, Estimate found) {
        assertEquals(1, found.value() / expected, 0.05, "expected " + expected + ", found " + found);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1, 1", "2, 2, 1, 2", "10, 0.5, 0.5, 3", "50, 2, 3, 4", "200, 2, 5, 5", "500, 5, 20, 6", "1000, 1, 6, 7",
        "2000, 2, 20, 8", "2000, 0.2, 2, 9"})
    void testGainAndReadNoiseFrom2To2000Photons(double photons, double gain, double readNoise, long seed) {
        PhotonTransfer found = transfer(recorded(Phantom.NUCLEI, new PoissonGaussian(photons, gain, OFFSET, readNoise), 512, seed));
        assertWithin5Percent(gain, found.gain());
        assertWithin5Percent(readNoise, found.readNoise());
        assertTrue(found.isPhotonNoise());
    }

    /** Thin filaments everywhere, points, shells: where the light is bright, structure is far stronger than noise. */
    @ParameterizedTest
    @CsvSource({"FILAMENTS, 20, 1", "FILAMENTS, 2000, 3", "BEADS, 300, 2", "BEADS, 2000, 1", "VESICLES, 200, 1", "VESICLES, 2000, 2"})
    void testStructureDoesNotRaiseTheGain(Phantom phantom, double photons, long seed) {
        PhotonTransfer found = transfer(recorded(phantom, new PoissonGaussian(photons, 2, OFFSET, 2), 512, seed));
        assertEquals(2, found.gain().value(), 3 * found.gain().error());
        assertEquals(2, found.gain().value(), 0.14);
    }

    /** Most of the image is dark: an estimate that puts its own noise into the brightness makes the line far too flat. */
    @Test
    void testFewPhotonsDoNotFlattenTheLine() {
        double sum = 0;
        for (long seed = 1; seed <= 6; seed++) {
            sum += transfer(recorded(Phantom.BEADS, new PoissonGaussian(10, 2, OFFSET, 3), 256, seed)).gain().value() / 6;
        }
        assertEquals(2, sum, 0.4);
    }

    /** Offset and read noise cannot be told apart, but their sum is all that stabilization needs. */
    @Test
    void testStabilizationNeedsNoOffset() {
        Image image = recorded(Phantom.NUCLEI, new PoissonGaussian(200, 2, OFFSET, 5), 512, 4);
        PhotonTransfer found = NoiseAnalysis.standard().of(image, Progress.NONE, Cancellation.NONE).get(0).transfer();
        for (float value : new float[]{120, 200, 400}) {
            double expected = 2 * (value - OFFSET) + 25;
            assertEquals(1, found.stabilization().get().meanVariance(new float[]{value}) / expected, 0.07);
        }
    }

    @Test
    void testNoiseThatIsTheSameEverywhereNeedsNoStabilization() {
        Image image = recorded(Phantom.NUCLEI, new PoissonGaussian(0.01, 1, OFFSET, 5), 256, 4);
        assertEquals(Optional.empty(), NoiseAnalysis.standard().of(image, Progress.NONE, Cancellation.NONE).get(0).transfer().stabilization());
    }

    /** The darkest pixels get hundreds of photons each: whatever is found is nothing to rely on, and the analysis says so. */
    @Test
    void testReadNoiseThatDrownsIsNotTold() {
        Image clean = Phantom.FILAMENTS.draw(256, 256, 1);
        NoiseAnalysis analysis = new NoiseAnalysis(OptionalDouble.of(OFFSET), Optional.empty());
        ChannelNoise bright = analysis.of(Camera.of(new PoissonGaussian(20000, 2, OFFSET, 3)).record(clean, 1), Progress.NONE,
            Cancellation.NONE).get(0);
        ChannelNoise dim = analysis.of(Camera.of(new PoissonGaussian(20, 2, OFFSET, 3)).record(clean, 1), Progress.NONE,
            Cancellation.NONE).get(0);
        assertFalse(bright.transfer().isReadNoise());
        assertTrue(bright.transfer().readNoise().low() <= 3 && 3 <= bright.transfer().readNoise().high());
        assertTrue(bright.findings().stream().anyMatch(f -> f instanceof Finding.HiddenReadNoise));
        assertTrue(dim.transfer().isReadNoise());
        assertTrue(dim.findings().stream().noneMatch(f -> f instanceof Finding.HiddenReadNoise));
    }

    /** The structure of each phantom is up to a hundred times as strong as the noise. */
    @ParameterizedTest
    @EnumSource(names = {"NUCLEI", "FILAMENTS", "BEADS", "VESICLES"})
    void testManyPhotonsLookLikeNoSharedNoise(Phantom phantom) {
        ChannelNoise found = new NoiseAnalysis(OptionalDouble.of(OFFSET), Optional.empty())
            .of(recorded(phantom, new PoissonGaussian(30000, 2, OFFSET, 3), 256, 2), Progress.NONE, Cancellation.NONE).get(0);
        assertTrue(found.blindSpot().isPoint());
        assertEquals(2, found.transfer().gain().value(), 3.5 * found.transfer().gain().error());
        assertTrue(found.transfer().gain().error() < 0.3);
    }

    /** So little that a blind spot of a pixel is safe, but the sharpest differences lose a fifth of their variance by it. */
    @Test
    void testLittleSharedNoiseIsCorrectedFor() {
        Image clean = Phantom.NUCLEI.draw(512, 512, 1);
        NoiseCorrelation shared = NoiseCorrelation.gaussian(0.4, AxisType.X);
        assertTrue(shared.coefficient(1) > 0.03 && shared.coefficient(1) < 0.1);
        PhotonTransfer found = transfer(Camera.of(new PoissonGaussian(50, 2, OFFSET, 3)).with(shared).record(clean, 1));
        assertEquals(2, found.gain().value(), 0.08);
    }

    /** The truth lies within two standard errors about as often as it should. */
    @Test
    void testErrorsAreHonest() {
        int within = 0;
        int runs = 12;
        for (long seed = 1; seed <= runs; seed++) {
            PhotonTransfer found = transfer(recorded(Phantom.VESICLES, new PoissonGaussian(20, 2, OFFSET, 3), 256, seed));
            within += found.gain().low() <= 2 && 2 <= found.gain().high() ? 1 : 0;
        }
        assertTrue(within >= runs - 3, within + " of " + runs);
    }

    /** Rounding to whole grey values adds a variance of 1/12, which is not the camera's. */
    @Test
    void testRoundingIsNoReadNoise() {
        Image noisy = recorded(Phantom.NUCLEI, new PoissonGaussian(10, 1, OFFSET, 0.8), 512, 1);
        assertWithin5Percent(0.8, transfer(Floats.convert(noisy, PixelType.UINT16)).readNoise());
    }

    @Test
    void testSharedNoiseIsCorrectedFor() {
        Image clean = Phantom.NUCLEI.draw(512, 512, 1);
        NoiseCorrelation shared = NoiseCorrelation.gaussian(0.5, AxisType.X);
        PhotonTransfer found = transfer(Camera.of(new PoissonGaussian(50, 2, OFFSET, 3)).with(shared).record(clean, 1));
        assertEquals(2, found.gain().value(), 0.2);
        assertEquals(3, found.readNoise().value(), 0.3);
    }

    /** Half of the bright values are cut off. */
    @Test
    void testSaturationDoesNotBendTheLine() {
        Image clean = Phantom.NUCLEI.draw(512, 512, 1);
        PhotonTransfer found = transfer(Camera.of(new PoissonGaussian(100, 2, OFFSET, 3)).withSaturation(160).record(clean, 1));
        assertEquals(2, found.gain().value(), 0.15);
    }

    /** Only gain * offset - readNoise² can be known: the line is right, the read noise an upper bound, and so is the offset. */
    @Test
    void testUnknownOffsetGivesBounds() {
        Image noisy = recorded(Phantom.NUCLEI, new PoissonGaussian(50, 2, OFFSET, 3), 512, 1);
        PhotonTransfer found = NoiseAnalysis.standard().of(noisy, Progress.NONE, Cancellation.NONE).get(0).transfer();
        assertFalse(found.offsetIsKnown());
        assertTrue(found.offset() >= OFFSET && found.smallestOffset() <= OFFSET, found.smallestOffset() + ".." + found.offset());
        assertTrue(found.readNoise().value() >= 3);
        assertEquals(9 - 2 * OFFSET, found.intercept().value(), 8);
        assertEquals(9 + 2 * 60, found.variance(OFFSET + 60), 5);
    }

    @Test
    void testEvenImageHasNoGain() {
        Image even = Floats.toImage(new float[256 * 256], Phantom.NUCLEI.draw(256, 256, 1));
        PhotonTransfer found = transfer(Camera.of(new PoissonGaussian(10, 2, OFFSET, 3)).record(even, 1));
        assertFalse(found.isPhotonNoise());
        assertEquals(3, found.readNoise().value(), 0.15);
    }
}
