package org.selfscope.image.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.selfscope.image.Cancellation;
import org.selfscope.image.Image;
import org.selfscope.image.Progress;
import org.selfscope.image.RestorationException;
import org.selfscope.image.block.Block;
import org.selfscope.image.denoise.Anscombe;
import org.selfscope.image.denoise.Denoiser;
import org.selfscope.image.denoise.DenoiserKind;
import org.selfscope.image.denoise.Gaussian;
import org.selfscope.image.noise.PoissonGaussian;
import org.selfscope.image.phantom.Phantom;
import org.selfscope.image.random.CounterRandom;

class CalibratorTest {

    private static final double NOISE = 0.1;

    /** How much smaller than the true error of one denoiser that of another may look: two standard errors of 256²/16 pixels. */
    private static final double CHANCE = 4e-4;

    private static final Sample FILAMENTS = sample(Phantom.FILAMENTS, 128);

    private static Sample sample(Phantom phantom, int size) {
        Block clean = Block.of(phantom.draw(size, size, 4).pixels());
        float[] noisy = clean.values().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float)(NOISE * new CounterRandom(7).normal(i));
        }
        return Sample.of(clean.with(noisy), clean);
    }

    private static Calibrator exact(DenoiserKind... kinds) {
        return new Calibrator(List.of(kinds), Search.QUICK, true, JInvariant.PERIOD, Optional.empty());
    }

    private static Calibration calibrate(Calibrator calibrator, Sample... samples) {
        return calibrator.calibrate(List.of(samples), Progress.NONE, Cancellation.NONE);
    }

    private static double mean(Block a, float[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += ((double)a.values()[i] - b[i]) * ((double)a.values()[i] - b[i]);
        }
        return sum / b.length;
    }

    /** So many pixels that noise hardly correlates with anything by chance. */
    @ParameterizedTest
    @EnumSource
    void theLossIsTheErrorPlusTheVarianceOfTheNoise(DenoiserKind kind) {
        Sample sample = sample(Phantom.NUCLEI, 512);
        double variance = 0;
        int[] phase = JInvariant.middlePhase(sample.noisy(), JInvariant.PERIOD).indices(512, 512);
        for (int i : phase) {
            double noise = (double)sample.noisy().values()[i] - sample.reference().get().values()[i];
            variance += noise * noise / phase.length;
        }
        SelfLoss loss = new SelfLoss(kind, List.of(sample), Optional.empty(), JInvariant.PERIOD, false, Cancellation.NONE);
        for (double part : kind == DenoiserKind.BLOCK_MATCHING ? new double[]{0.5} : new double[]{0, 0.5, 1}) {
            double[] values = kind.parameters(NOISE).stream().mapToDouble(p -> p.at(part)).toArray();
            SelfLoss.Value value = loss.of(values, Cancellation.NONE);
            assertEquals(variance + value.error().getAsDouble(), value.loss(), 0.02 * value.loss());
        }
    }

    /** Those that differ by more than chance can make. */
    @Test
    void theOrderByLossIsTheOrderByTrueError() {
        Calibration calibration = calibrate(new Calibrator(List.of(DenoiserKind.values()), new Search(4, 0), false, JInvariant.PERIOD,
            Optional.empty()), sample(Phantom.FILAMENTS, 256));
        List<Trial> byLoss = new ArrayList<>(calibration.trials());
        byLoss.sort(Comparator.comparingDouble(Trial::loss));
        for (int i = 0; i < byLoss.size(); i++) {
            for (int k = i + 1; k < byLoss.size(); k++) {
                assertTrue(byLoss.get(i).error().getAsDouble() < byLoss.get(k).error().getAsDouble() + CHANCE,
                    byLoss.get(i) + " before " + byLoss.get(k));
            }
        }
        double least = byLoss.stream().mapToDouble(t -> t.error().getAsDouble()).min().getAsDouble();
        assertEquals(least, calibration.best().error().getAsDouble(), 0.05 * least);
        assertEquals(DenoiserKind.BLOCK_MATCHING, calibration.best().kind());
    }

    @Test
    void theEstimatedErrorIsTheTrueOne() {
        Calibration calibration = calibrate(exact(DenoiserKind.WAVELET), FILAMENTS);
        assertEquals(calibration.best().error().getAsDouble(), calibration.estimatedError(), 4e-4);
    }

    @Test
    void onePhaseFindsNearlyTheSame() {
        DenoiserKind[] kinds = {DenoiserKind.GAUSSIAN, DenoiserKind.NON_LOCAL_MEANS};
        double exact = calibrate(exact(kinds), FILAMENTS).best().error().getAsDouble();
        Trial approximate = calibrate(Calibrator.of(kinds), FILAMENTS).best();
        float[] estimates = new JInvariant(approximate.denoiser(2)).denoise(FILAMENTS.noisy(), Cancellation.NONE);
        assertTrue(mean(FILAMENTS.reference().get(), estimates) < 1.1 * exact);
    }

    @Test
    void theMixIsBetterByTheShare() {
        Calibration calibration = calibrate(exact(DenoiserKind.GAUSSIAN), FILAMENTS);
        Block clean = FILAMENTS.reference().get();
        double before = mean(clean, calibration.jInvariant().denoise(FILAMENTS.noisy(), Cancellation.NONE));
        double after = mean(clean, calibration.mixed(FILAMENTS.noisy(), Cancellation.NONE));
        assertEquals(10 * Math.log10(calibration.best().loss() / calibration.noiseVariance()), 10 * Math.log10(before / after), 0.1);
    }

    /** Those that predict best leave noise, which Stein's estimate sees without the truth. */
    @ParameterizedTest
    @EnumSource(names = {"NON_LOCAL_MEANS", "TOTAL_VARIATION", "WAVELET", "GAUSSIAN"})
    void tunedParametersAreNearlyTheBestForTheImageAsItIs(DenoiserKind kind) {
        Calibrator calibrator = Calibrator.of(kind);
        Calibration calibration = calibrate(calibrator, FILAMENTS);
        Calibration tuned = calibrator.tuned(calibration, List.of(FILAMENTS), Progress.NONE, Cancellation.NONE);
        double least = Double.POSITIVE_INFINITY;
        for (double part = -0.5; part < 1.55; part += 0.1) {
            least = Math.min(least, plainError(kind.of(2, kind.parameters(NOISE).get(0).at(part))));
        }
        assertTrue(10 * Math.log10(plainError(tuned.plain()) / least) < 0.2);
        assertEquals(calibration.best(), tuned.best());
    }

    private static double plainError(Denoiser denoiser) {
        return mean(FILAMENTS.reference().get(), denoiser.denoise(FILAMENTS.noisy(), Cancellation.NONE));
    }

    /** The estimate of the error, for a filter of which the influence of a pixel on itself is known: 1 of the identity, less of others. */
    @Test
    void theRiskIsTheErrorPlusTheVarianceOfTheNoise() {
        PlainRisk risk = new PlainRisk(List.of(FILAMENTS), new JInvariant(new Gaussian(1)), Cancellation.NONE);
        double variance = mean(FILAMENTS.noisy(), FILAMENTS.reference().get().values());
        for (double width : new double[]{0.5, 1, 2}) {
            double expected = plainError(new Gaussian(width)) + variance;
            assertEquals(expected, risk.of(new Gaussian(width), Cancellation.NONE), 0.05 * expected);
        }
    }

    /** Stein's estimate holds for any normal noise if the probe is like it; a white one would find the noise too weak. */
    @Test
    void theRiskCountsWhatNeighboursShare() {
        Block clean = Block.of(Phantom.NUCLEI.draw(256, 256, 4).pixels());
        float[] white = new float[256 * 256];
        for (int i = 0; i < white.length; i++) {
            white[i] = (float)(NOISE * new CounterRandom(7).normal(i));
        }
        float[] noisy = SharedNoise.along(white, 256, 1, SharedNoise.kernel(new double[]{0.25}));
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += clean.values()[i];
        }
        Block block = clean.with(noisy);
        PlainRisk risk = new PlainRisk(List.of(Sample.of(block)), new JInvariant(new Gaussian(1.5)), Cancellation.NONE);
        for (double width : new double[]{0.7, 1, 2}) {
            double error = mean(clean, new Gaussian(width).denoise(block, Cancellation.NONE));
            assertEquals(error + mean(clean, noisy), risk.of(new Gaussian(width), Cancellation.NONE), 0.1 * NOISE * NOISE);
        }
    }

    @Test
    void ofDenoisersThatAreJInvariantByThemselvesNothingIsTuned() {
        Calibrator calibrator = Calibrator.of(DenoiserKind.MEDIAN);
        Calibration calibration = calibrate(calibrator, FILAMENTS);
        assertEquals(calibration, calibrator.tuned(calibration, List.of(FILAMENTS), Progress.NONE, Cancellation.NONE));
    }

    @Test
    void whereNoiseFollowsTheSignalStabilizationHelpsAndStaysJInvariant() {
        PoissonGaussian camera = new PoissonGaussian(40, 2, 100, 3);
        Image clean = Phantom.NUCLEI.draw(160, 160, 2);
        Block noisy = Block.of(camera.apply(clean, 5).pixels());
        float[] truth = Block.of(clean.pixels()).values();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = 80 * truth[i] + 100;
        }
        Sample sample = Sample.of(noisy, noisy.with(truth));
        Calibration with = calibrate(new Calibrator(List.of(DenoiserKind.WAVELET), Search.STANDARD, false, 4,
            Optional.of(new Anscombe(2, 100, 3))), sample);
        Calibration without = calibrate(Calibrator.of(DenoiserKind.WAVELET), sample);
        assertTrue(with.best().error().getAsDouble() < without.best().error().getAsDouble());
        assertEquals(mean(noisy, truth), with.noiseVariance(), 0.03 * with.noiseVariance());
        float[] changed = noisy.values().clone();
        changed[5000] += 50;
        assertEquals(with.jInvariant().denoise(noisy, Cancellation.NONE)[5000],
            with.jInvariant().denoise(noisy.with(changed), Cancellation.NONE)[5000]);
    }

    @Test
    void twiceTheSameGivesTheSame() {
        assertEquals(calibrate(Calibrator.of(DenoiserKind.MEDIAN, DenoiserKind.BILATERAL), FILAMENTS),
            calibrate(Calibrator.of(DenoiserKind.MEDIAN, DenoiserKind.BILATERAL), FILAMENTS));
    }

    @Test
    void ofEquallyGoodOnesTheFirstWins() {
        Block constant = FILAMENTS.noisy().with(new float[128 * 128]);
        Calibration calibration = calibrate(Calibrator.of(DenoiserKind.MEDIAN, DenoiserKind.GAUSSIAN), Sample.of(constant));
        assertEquals(calibration.trials().get(0), calibration.best());
        assertEquals(0, calibration.best().loss());
        assertFalse(calibration.best().error().isPresent());
    }

    @Test
    void cancellationEndsIt() {
        int[] asked = {0};
        Cancellation cancelled = () -> {
            if (++asked[0] > 3) {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class,
            () -> Calibrator.of(DenoiserKind.GAUSSIAN).calibrate(List.of(FILAMENTS), Progress.NONE, cancelled));
    }

    @Test
    void cancellationEndsWhatAllTrialsShare() {
        Cancellation cancelled = () -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> new SelfLoss(DenoiserKind.WAVELET, List.of(FILAMENTS), Optional.empty(),
            JInvariant.PERIOD, false, cancelled));
    }

    @Test
    void noDenoiserAtAllIsRefused() {
        assertThrows(RestorationException.class, () -> Calibrator.of());
    }
}
